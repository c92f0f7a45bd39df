import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { until } from '../support/poll'
import { useReceiver } from '../support/receiver'
import { useServer } from '../support/server'
import { companyWithEndpoint, type Delivery, makeNoise } from '../support/webhooks'

const context = useServer({ AVAL_ALLOW_PRIVATE_ADDRESSES: '1' }, { alone: true })
const receiver = useReceiver()
beforeEach(() => {
  receiver.got.length = 0
  receiver.answer = undefined
})

async function listening() {
  const { call, endpoint } = await companyWithEndpoint(context.baseUrl, { url: receiver.url })
  const path = `/webhook-endpoints/${endpoint.endpoint_id}`
  const list = async (query = '') => (await sure<{ data: Delivery[] }>(call, 'GET', `${path}/deliveries${query}`)).data
  return { call, endpoint, path, list }
}

it('what happens arrives, signed, and stands in the log with every attempt', async () => {
  const { call, endpoint, path, list } = await listening()
  const id = await makeNoise(call)
  const [row] = await until('the delivery', async () => {
    const rows = await list('?state=delivered')
    return rows.length > 0 && rows
  })
  const got = receiver.got.find(({ type }) => type === 'dataset.deleted')
  expect(new Webhook(endpoint.secret).verify(got?.body ?? '', got?.headers ?? {})).toMatchObject({
    type: 'dataset.deleted',
    data: { dataset_id: id },
  })
  const detail = await sure<Delivery>(call, 'GET', `${path}/deliveries/${row?.delivery_id}`)
  expect(detail).toMatchObject({
    event_type: 'dataset.deleted',
    resource: id,
    state: 'delivered',
    request: { method: 'POST', url: receiver.url, headers: { 'webhook-id': row?.event_id }, body: got?.body },
    tries: [{ number: 1, status: 200, error: null, answer: 'ok' }],
  })
  expect(await list('?event_type=model.trained')).toEqual([])
  expect(await sure(call, 'GET', path)).toMatchObject({ health: { total: 1, delivered: 1, waiting: 0, failed: 0 } })
})

it('a delivery is sent again with the same id', async () => {
  const { call, path, list } = await listening()
  await makeNoise(call)
  const delivered = () => until('it', async () => (await list()).find(({ state }) => state === 'delivered'))
  const row = await delivered()
  const answer = await call('POST', `${path}/redeliver`, { json: { delivery_id: row.delivery_id } })
  expect([answer.status, answer.body]).toEqual([202, { queued: 1, has_more: false }])
  await until('the second', async () => receiver.got.length === 2)
  expect(new Set(receiver.got.map(({ headers, body }) => headers['webhook-id'] + body)).size).toBe(1)
})

it('a test is sent at once and answers with its result', async () => {
  const { call, path } = await listening()
  const good = await call<Delivery>('POST', `${path}/test`, { json: {}, headers: { 'idempotency-key': 'one' } })
  expect(good.status).toBe(200)
  expect(good.body).toMatchObject({ event_type: 'webhook.test', state: 'delivered', tries: [{ status: 200 }] })
  receiver.answer = (_, response) => void response.writeHead(500).end('down')
  const bad = await call<Delivery>('POST', `${path}/test`, { json: {} })
  expect(bad.body).toMatchObject({ state: 'failed', tries: [{ status: 500, error: 'status', answer: 'down' }] })
})

it('a rotation gives a new secret; both sign', async () => {
  const { call, endpoint, path } = await listening()
  const answer = await call<{ secret: string; previous_secret_until: string }>('POST', `${path}/rotate-secret`, {
    json: {},
  })
  expect(answer.status).toBe(200)
  expect((Date.parse(answer.body.previous_secret_until) - Date.now()) / 3_600_000).toBeCloseTo(24, 1)
  await call('POST', `${path}/test`, { json: {} })
  const [got] = receiver.got
  for (const secret of [endpoint.secret, answer.body.secret]) {
    expect(new Webhook(secret).verify(got?.body ?? '', got?.headers ?? {})).toMatchObject({ type: 'webhook.test' })
  }
})

it('a deleted endpoint is told nothing more', async () => {
  const { call, path } = await listening()
  expect((await call('DELETE', path)).status).toBe(204)
  await makeNoise(call)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(receiver.got).toEqual([])
})
