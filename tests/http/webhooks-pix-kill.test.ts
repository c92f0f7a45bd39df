import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { temporaryFolder } from '../support/database'
import { killedEverywhere } from '../support/killed-process'
import { type Agreed, agreedCustomer, bankOf, pixOf, refundOf, settledNotices, signed } from '../support/pix'
import { type ApiServer, type Call, client, registerCompany, startServer } from '../support/server'

const servers: ApiServer[] = []
afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL')
})

async function boot(dataDir: string, env: Record<string, string> = {}): Promise<ApiServer> {
  const server = await startServer({ dataDir, env })
  servers.push(server)
  return server
}

type Charge = { status: string; payments: unknown[] }
const chargeOf = (call: Call, { paymentRequestId }: Agreed) =>
  sure<Charge>(call, 'GET', `/payments/${paymentRequestId}`)
const agreementOf = (call: Call, { agreementId }: Agreed) =>
  sure<{ state: string }>(call, 'GET', `/agreements/${agreementId}`)
const told = async (call: Call, action: string) =>
  (await sure<{ data: unknown[] }>(call, 'GET', `/audit-log?action=${action}&limit=200`)).data.length

it('killed inside and after every transaction of processing a notice: nothing lost, nothing twice', async () => {
  const dataDir = temporaryFolder('aval-pix-steps-')
  let server = await boot(dataDir, { AVAL_WORKER: 'off' })
  const { call: first, token } = await registerCompany(server.baseUrl)
  const bank = await bankOf(first, server.baseUrl)
  const paid = await agreedCustomer(first)
  const returned = await agreedCustomer(first)
  await bank.tell(
    pixOf('paid', { txid: paid.txid, valor: paid.amount }),
    pixOf('returned', { txid: returned.txid, valor: '110.00', devolucoes: [refundOf('R1', '110.00')] }),
    pixOf('unknown'),
  )
  // Answered means stored.
  await server.stop('SIGKILL')
  const kills = await killedEverywhere('process-until', dataDir)
  expect(kills).toBeGreaterThanOrEqual(8)
  server = await boot(dataDir)
  const call = client(server.baseUrl, { token })
  expect(await settledNotices(call)).toMatchObject([{ state: 'processed', repeats: 0 }])
  expect(await chargeOf(call, paid)).toMatchObject({ status: 'paid', payments: [{ finding: 'exact' }] })
  expect((await chargeOf(call, returned)).payments).toHaveLength(1)
  expect((await agreementOf(call, paid)).state).toBe('completed')
  expect((await agreementOf(call, returned)).state).toBe('accepted')
  expect(await told(call, 'payment.received')).toBe(3)
  expect(await told(call, 'payment.matched')).toBe(2)
  expect(await told(call, 'payment.refunded')).toBe(1)
  expect(await told(call, 'agreement.completed')).toBe(1)
  expect((await call<{ valid: boolean }>('GET', '/audit-log/verify')).body.valid).toBe(true)
  await server.stop()
}, 240_000)

/** Milliseconds after sending at which the whole process dies. */
const moments = [0, 4, 15]
const atOnce = 4

it('the whole process killed while notices come in: each payment once, whoever sent it again', async () => {
  const dataDir = temporaryFolder('aval-pix-kill-')
  let server = await boot(dataDir)
  const { call: first, token } = await registerCompany(server.baseUrl)
  const bank = await bankOf(first, server.baseUrl)
  let call = first
  const all: Agreed[] = []
  for (let n = 0; n < moments.length * atOnce; n += 1) all.push(await agreedCustomer(first))
  for (const [round, afterMs] of moments.entries()) {
    const some = all.slice(round * atOnce, (round + 1) * atOnce)
    const bodies = some.map(({ txid, amount }, n) =>
      JSON.stringify({ pix: [pixOf(`kill${round}x${n}`, { txid, valor: amount })] }),
    )
    const send = () =>
      Promise.allSettled(
        bodies.map((body) =>
          client(server.baseUrl)('POST', `/webhooks/pix?token=${bank.token}`, {
            body,
            headers: signed(bank.secret, body),
          }),
        ),
      )
    const sent = send()
    await wait(afterMs)
    await server.stop('SIGKILL')
    await sent
    server = await boot(dataDir)
    call = client(server.baseUrl, { token })
    // The bank did not hear an answer, or did, and sends all of it again.
    const again = await send()
    expect(again.map((one) => one.status === 'fulfilled' && one.value.status)).toEqual(bodies.map(() => 200))
  }
  await settledNotices(call, all.length)
  for (const agreed of all) {
    expect(await chargeOf(call, agreed)).toMatchObject({ status: 'paid', payments: [{ finding: 'exact' }] })
    expect((await agreementOf(call, agreed)).state).toBe('completed')
  }
  expect(await told(call, 'payment.received')).toBe(all.length)
  expect(await told(call, 'agreement.completed')).toBe(all.length)
  expect((await call<{ valid: boolean }>('GET', '/audit-log/verify')).body.valid).toBe(true)
  await server.stop()
}, 240_000)
