import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parseEnv } from '@/lib/platform/env'
import { writeMail } from '../folder'
import { composeMail, type Mail, mailKey } from '../mail'
import { mailTarget, sendMail } from '../send-mail'

const folder = mkdtempSync(join(tmpdir(), 'aval-mail-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const mail: Mail = { to: ['ana@example.com'], subject: 'Relatório de ontem', text: 'Olá' }
const at = Date.UTC(2026, 10, 22, 9)
const write = (changes: Partial<Mail>, now: number, keep?: number) => {
  const key = mailKey(changes.key)
  return writeMail(folder, composeMail({ ...mail, ...changes }, key), key, now, keep)
}
const headersOf = (name: string) => readFileSync(join(folder, name), 'utf8').split('\r\n\r\n')[0] ?? ''

test('a mail is a file of RFC 5322 that the owner alone reads', async () => {
  const name = await write({}, at)
  expect(name).toMatch(/^20261122T090000-[0-9a-f]{40}\.eml$/)
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  const headers = headersOf(name)
  expect(headers).toContain('To: ana@example.com')
  expect(headers).toContain('From: Aval <aval@localhost>')
  expect(headers).toMatch(/Subject: =\?UTF-8\?Q\?Relat=C3=B3rio_de_ontem\?=/)
})

test('the same key is one file, with one Message-ID', async () => {
  const before = readdirSync(folder).length
  const first = await write({ key: 'a' }, at)
  const id = /Message-ID: (.*)/.exec(headersOf(first))?.[1]
  const second = await write({ key: 'a' }, at + 60_000)
  expect(/Message-ID: (.*)/.exec(headersOf(second))?.[1]).toBe(id)
  expect(readdirSync(folder)).toHaveLength(before + 1)
})

test('the oldest beyond the limit are removed', async () => {
  const names: string[] = []
  for (let i = 0; i < 5; i += 1) names.push(await write({}, at + (i + 1) * 3_600_000, 3))
  expect(readdirSync(folder).sort()).toEqual(names.slice(2))
})

test('no text becomes a header or an address of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const name = await write(
        {
          subject: `a${text}\r\nBcc: eve@example.com\u2028b`,
          attachments: [
            { fileName: `r\r\nX: y"${text}.pdf`, contentType: 'application/pdf', content: Buffer.from('x') },
          ],
        },
        at,
        3,
      )
      const headers = readFileSync(join(folder, name), 'latin1')
      expect(headers).not.toMatch(/^(bcc|x): /im)
    }),
    { numRuns: 60 },
  )
})

test.each(['', 'ana', 'ana@example.com\r\nRCPT TO:<eve@example.com>', 'Ana <ana@example.com>', 'a@b.com, c@d.com'])(
  '%j is no recipient',
  async (to) => {
    await expect(sendMail({ ...mail, to: [to] })).rejects.toMatchObject({ code: 'validation_failed' })
  },
)

test('without a server mails go to the data folder', async () => {
  const target = mailTarget()
  expect(await sendMail(mail)).toEqual({ accepted: 1, refused: 0 })
  expect(target.kind === 'folder' && readdirSync(target.path)).toHaveLength(1)
})

test('the environment names what is wrong with a mail server', () => {
  const from = 'Aval <aval@example.com>'
  for (const good of ['smtps://u:p%40@mail.example.com', 'smtp://mail.example.com:587', 'smtp://127.0.0.1:25/'])
    expect(parseEnv({ SMTP_URL: good, MAIL_FROM: from }).SMTP_URL).toBe(good)
  for (const bad of ['mail.example.com', 'http://mail.example.com', 'smtp://', 'smtp://h/path', 'smtp://h?tls=no'])
    expect(() => parseEnv({ SMTP_URL: bad, MAIL_FROM: from })).toThrow(/SMTP_URL/)
  expect(() => parseEnv({ SMTP_URL: 'smtp://h' })).toThrow(/MAIL_FROM/)
  for (const bad of ['Aval', 'Aval <a@b> x', 'A\nB <a@b.com>', '<>'])
    expect(() => parseEnv({ MAIL_FROM: bad })).toThrow(/MAIL_FROM/)
})
