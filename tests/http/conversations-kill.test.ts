import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Call, client, registerCompany, startServer } from '../support/server'
import { startTalk, type Turn } from '../support/talk'

const dataDir = mkdtempSync(join(tmpdir(), 'aval-talk-kill-'))
let stop: () => Promise<void> = async () => {}
afterAll(async () => {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function boot(token?: string): Promise<{ call: Call; token: string; kill: () => Promise<void> }> {
  const server = await startServer({ dataDir })
  stop = () => server.stop()
  const known = token ?? (await registerCompany(server.baseUrl)).token
  return { call: client(server.baseUrl, { token: known }), token: known, kill: () => server.stop('SIGKILL') }
}

/** Milliseconds after sending at which the process dies: before the message, between it and its answer, after both. */
const moments = [2, 12, 30]

it('loses no message and answers none twice, wherever the process dies', async () => {
  let { call, token, kill } = await boot()
  const talk = await startTalk(call)
  const path = `/conversations/${talk.id}/messages`
  for (const [n, afterMs] of moments.entries()) {
    const json = { text: `quem é? (${n})`, channel_message_id: `wamid.${n}` }
    const sent = call('POST', path, { json }).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    await kill()
    await sent
    ;({ call, kill } = await boot(token))
    // The provider did not hear an answer and sends it again, twice.
    const again = await Promise.all([call<Turn>('POST', path, { json }), call<Turn>('POST', path, { json })])
    expect(again.map(({ status }) => status)).toEqual([200, 200])
    expect(new Set(again.map(({ body }) => body.message_id)).size).toBe(1)
  }
  type Said = { messages_list: { author: string; text: string; seq: number }[] }
  const { body } = await call<Said>('GET', `/conversations/${talk.id}`)
  const customer = body.messages_list.filter(({ author }) => author === 'customer')
  expect(customer.map(({ text }) => text)).toEqual(moments.map((_, n) => `quem é? (${n})`))
  expect(body.messages_list.map(({ seq }) => seq)).toEqual(body.messages_list.map((_, place) => place + 1))
  // One answer a message until a person is asked; never two in a row.
  const authors = body.messages_list.map(({ author }) => author).join(' ')
  expect(authors).not.toContain('ai ai')
  expect((await call<{ valid: boolean }>('GET', '/audit-log/verify')).body.valid).toBe(true)
})
