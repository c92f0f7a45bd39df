import { afterEach, expect, test } from 'vitest'
import { AppError } from '@/lib/platform/errors'
import { startSilent, startSmtp } from '@/tests/support/smtp'
import { composeMail, type Mail } from '../mail'
import { isLoopback, sendBySmtp, smtpOptions } from '../smtp'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})
async function server(options?: Parameters<typeof startSmtp>[0]) {
  const started = await startSmtp(options)
  stops.push(started.stop)
  return started
}

const mail: Mail = { to: ['ana@example.com', 'rui@example.com'], subject: 'Relatório', text: 'Olá, ção' }
const composed = (changes: Partial<Mail> = {}) => composeMail({ ...mail, ...changes }, 'a1')

async function faultOf(sending: Promise<unknown>): Promise<[string, string]> {
  const error = await sending.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error(`no fault but ${String(error)}`)
  expect(JSON.stringify([error.message, error.params])).not.toContain('example.com')
  return [error.code, error.reason]
}

test('a server gets the mail once, with its recipients, its key as Message-ID and its attachment', async () => {
  const { url, received } = await server()
  const attachments = [{ fileName: 'a.csv', contentType: 'text/csv', content: Buffer.from('x;y') }]
  expect(await sendBySmtp(url, composed({ attachments, html: '<p>Olá</p>' }))).toEqual({ accepted: 2, refused: 0 })
  expect(received).toHaveLength(1)
  const [got] = received
  expect(got?.to).toEqual(mail.to)
  expect(got?.raw).toContain('Message-ID: <a1@localhost>')
  expect(got?.raw).toContain('Auto-Submitted: auto-generated')
  expect(got?.raw).toContain('filename=a.csv')
  expect(got?.raw).toContain('multipart/alternative')
})

test('name and password of the address log in; wrong ones are a fault that no new try mends', async () => {
  const { url, received } = await server({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === 'u@x' && auth.password === 'p/ss'
        ? done(null, { user: auth.username })
        : done(new Error('Invalid username or password')),
  })
  await sendBySmtp(url.replace('//', '//u%40x:p%2Fss@'), composed())
  expect(received[0]?.user).toBe('u@x')
  expect(await faultOf(sendBySmtp(url.replace('//', '//u%40x:wrong@'), composed()))).toEqual([
    'conflict',
    'mail_login_refused',
  ])
})

test.each([
  [550, ['conflict', 'mail_refused']],
  [451, ['unavailable', 'mail_deferred']],
] as const)('%i for every recipient is %j', async (responseCode, fault) => {
  const { url } = await server({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such user'), { responseCode })),
  })
  expect(await faultOf(sendBySmtp(url, composed()))).toEqual(fault)
})

test('a server that refuses one of two says so; the other has it', async () => {
  const { url, received } = await server({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('rui') ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null),
  })
  expect(await sendBySmtp(url, composed())).toEqual({ accepted: 1, refused: 1 })
  expect(received[0]?.to).toEqual(['ana@example.com'])
})

test.each(['', '220 mail.example.com ESMTP\r\n'])(
  'a server that says %j and no more ends by the limit',
  async (said) => {
    const silent = await startSilent(said)
    stops.push(silent.stop)
    const started = performance.now()
    expect(await faultOf(sendBySmtp(silent.url, composed(), { totalMs: 300 }))).toEqual(['unavailable', 'mail_timeout'])
    expect(performance.now() - started).toBeLessThan(3_000)
  },
)

test('nobody at the address: it may pass', async () => {
  const { url, stop } = await startSmtp()
  await stop()
  expect(await faultOf(sendBySmtp(url, composed()))).toEqual(['unavailable', 'mail_unreachable'])
})

test('where TLS is required, a server without it, or with a certificate nobody vouches for, gets no word', async () => {
  const plain = await server()
  expect(await faultOf(sendBySmtp(plain.url, composed(), { encrypted: true }))).toEqual([
    'conflict',
    'mail_not_encrypted',
  ])
  const selfSigned = await server({ disabledCommands: [] })
  expect(await faultOf(sendBySmtp(selfSigned.url, composed(), { encrypted: true }))).toEqual([
    'conflict',
    'mail_not_encrypted',
  ])
  expect([...plain.received, ...selfSigned.received]).toEqual([])
  // The same server on loopback is spoken to encrypted all the same.
  await sendBySmtp(selfSigned.url, composed())
  expect(selfSigned.received[0]?.secure).toBe(true)
})

test('one connection at a time', async () => {
  const { url, received, mostOpen } = await server()
  await Promise.all([1, 2, 3, 4].map(() => sendBySmtp(url, composed())))
  expect(received).toHaveLength(4)
  expect(mostOpen()).toBe(1)
})

test('every host but this machine must encrypt', () => {
  expect(['localhost', '127.0.0.1', '127.9.9.9', '::1'].every(isLoopback)).toBe(true)
  expect(['127.0.0.1.example.com', 'localhost.example.com', '10.0.0.1', 'mail'].some(isLoopback)).toBe(false)
  expect(smtpOptions('smtp://mail.example.com')).toMatchObject({ port: 587, secure: false, requireTLS: true })
  expect(smtpOptions('smtps://mail.example.com')).toMatchObject({ port: 465, secure: true, opportunisticTLS: false })
  expect(smtpOptions('smtp://[::1]:25')).toMatchObject({ host: '::1', port: 25, requireTLS: false })
})
