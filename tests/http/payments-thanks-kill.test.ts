import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { until } from '../support/poll'
import { type Call, client, registerCompany, startServer } from '../support/server'
import { startTalk } from '../support/talk'

const dataDir = mkdtempSync(join(tmpdir(), 'aval-thanks-kill-'))
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

type Talk = { outcome: string; messages_list: { author: string; text: string }[] }

/** Milliseconds after the payment's answer at which the process dies: before its event, its job, or the thanks. */
const moments = [0, 60, 160]

it('thanks once for a payment, wherever the process dies', async () => {
  let { call, token, kill } = await boot()
  for (const afterMs of moments) {
    const talk = await startTalk(call)
    await talk.say(`sou eu, ${talk.digits}`)
    const turn = await talk.say('quero a opção 1')
    if (turn.next_action !== 'await_payment') await talk.say('sim, pode registrar')
    type Charges = { data: { payment_request_id: string }[] }
    const { data } = await sure<Charges>(call, 'GET', `/payments?conversation_id=${talk.id}`)
    await sure(call, 'POST', `/payments/${data[0]?.payment_request_id}/simulate-payment`, {})
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    await kill()
    ;({ call, kill } = await boot(token))
    const ours = ({ messages_list: list }: Talk) => list.filter(({ author }) => author === 'ai')
    const read = () => sure<Talk>(call, 'GET', `/conversations/${talk.id}`)
    await until('thanks', async () => {
      const now = await read()
      return now.outcome === 'paid' && ours(now).length >= (turn.next_action === 'await_payment' ? 4 : 5)
    })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(ours(await read())).toHaveLength(turn.next_action === 'await_payment' ? 4 : 5)
  }
  expect((await call<{ valid: boolean }>('GET', '/audit-log/verify')).body.valid).toBe(true)
}, 120_000)
