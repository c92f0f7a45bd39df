import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { until } from '../support/poll'
import { useReceiver } from '../support/receiver'
import { client, registerCompany, startServer } from '../support/server'
import { type Delivery, makeEndpoint, makeNoise } from '../support/webhooks'

const dataDir = mkdtempSync(join(tmpdir(), 'aval-webhook-kill-'))
const receiver = useReceiver()
let stop: () => Promise<void> = async () => undefined
afterAll(async () => {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function boot(token?: string) {
  const server = await startServer({ dataDir, env: { AVAL_ALLOW_PRIVATE_ADDRESSES: '1' } })
  stop = () => server.stop()
  const known = token ?? (await registerCompany(server.baseUrl)).token
  return { call: client(server.baseUrl, { token: known }), token: known, kill: () => server.stop('SIGKILL') }
}

it('kill -9 in the middle of deliveries: each arrives at least once, none is lost, the log tells of the cut', async () => {
  let { call, token, kill } = await boot()
  const endpoint = await makeEndpoint(call, { url: receiver.url })
  // The first answers never come: the process dies while it waits for them.
  receiver.answer = () => new Promise(() => undefined)
  const noise = await Promise.all(Array.from({ length: 5 }, () => makeNoise(call)))
  await until('deliveries under way', async () => receiver.got.length >= 3)
  await kill()
  const before = receiver.got.length
  receiver.answer = undefined
  // Between the fact and its delivery too: what is in the outbox alone is told after the start.
  ;({ call, kill } = await boot(token))
  const late = await makeNoise(call)
  await kill()
  ;({ call } = await boot(token))
  const path = `/webhook-endpoints/${endpoint.endpoint_id}/deliveries`
  const rows = await until('all of them', async () => {
    const { data } = await sure<{ data: Delivery[] }>(call, 'GET', path)
    return data.length === 6 && data.every(({ state }) => state === 'delivered') && data
  })
  const heard = new Set(receiver.got.slice(before).map(({ body }) => JSON.parse(body).data.dataset_id as string))
  expect([...heard].sort()).toEqual([...noise, late].sort())
  const tries = await Promise.all(
    rows.map(async ({ delivery_id: id }) => (await sure<Delivery>(call, 'GET', `${path}/${id}`)).tries),
  )
  expect(tries.flat().filter(({ error }) => error === 'interrupted').length).toBeGreaterThanOrEqual(before)
  expect(tries.every((list) => list.at(-1)?.status === 200)).toBe(true)
  expect(await sure(call, 'GET', '/audit-log/verify')).toMatchObject({ valid: true, broken_at: null })
})
