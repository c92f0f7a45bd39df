import { beforeEach, expect, it } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { until } from '@/tests/support/poll'
import { useReceiver } from '@/tests/support/receiver'
import { takeEvent } from '../deliveries/take-event'
import { moveLane } from '../sending/repository'
import { listener, useSender } from './company'

useTestDatabase()
const receiver = useReceiver()
const sender = useSender()
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const laneOf = (body: string) => (JSON.parse(body) as { data: { agreement_id: string } }).data.agreement_id
const payment = (n: number) => ({ payment_id: `pay_${n}`, agreement_id: `agr_${n}`, amount_cents: 100 * n })

beforeEach(() => {
  receiver.got.length = 0
  receiver.answer = undefined
})

it('a resource that fails waits with all that follows it; the others go on', async () => {
  const { tell, all, heard } = await listener(receiver, sender)
  let isBroken = true
  receiver.answer = (_, response, { body }) => {
    if (isBroken && laneOf(body) === 'agr_1') response.writeHead(500).end()
  }
  for (const type of ['agreement.accepted', 'charge.created', 'payment.confirmed', 'agreement.completed']) {
    for (const n of [1, 2]) await tell(type, payment(n))
  }
  sender.start()
  await until('the other one', async () => (await all()).filter(({ state }) => state === 'delivered').length === 4)
  await tell('payment.refunded', payment(1))
  await wait(100)
  expect(heard().filter(({ body }) => laneOf(body) === 'agr_1')).toHaveLength(1)
  isBroken = false
  sender.ahead(60_000)
  await until('all', async () => (await all()).every(({ state }) => state === 'delivered'))
  const types = (lane: string) =>
    heard()
      .filter(({ body }) => laneOf(body) === lane)
      .map(({ type }) => type)
  expect(types('agr_2')).toEqual(['agreement.accepted', 'charge.created', 'payment.confirmed', 'agreement.completed'])
  expect(types('agr_1')).toEqual([
    'agreement.accepted',
    'agreement.accepted',
    'charge.created',
    'payment.confirmed',
    'agreement.completed',
    'payment.refunded',
  ])
})

it('holds under concurrency and failure: 20 resources, 8 events each, a third of the answers bad', {
  timeout: 60_000,
}, async () => {
  const { event, all, heard, endpointId } = await listener(receiver, sender)
  const open = new Map<string, number>()
  let most = 0
  let together = 0
  let n = 0
  receiver.answer = async (_, response, { body }) => {
    const lane = laneOf(body)
    open.set(lane, (open.get(lane) ?? 0) + 1)
    most = Math.max(most, open.get(lane) ?? 0)
    together = Math.max(
      together,
      [...open.values()].reduce((sum, one) => sum + one, 0),
    )
    await wait(n % 5)
    n += 1
    response.writeHead(n % 3 === 0 ? 503 : 204).end()
    open.set(lane, (open.get(lane) ?? 0) - 1)
  }
  const events = Array.from({ length: 160 }, (_, i) => event('payment.confirmed', payment(i % 20)))
  sender.start()
  // Two relays hand the same events over at once, as two processes may.
  const relay = async () => {
    for (const one of events) await takeEvent(one, sender.now()).catch(() => takeEvent(one, sender.now()))
  }
  await Promise.all([relay(), relay()])
  await until(
    'all of them',
    async () => {
      for (const lane of Array.from({ length: 20 }, (_, i) => `agr_${i}`))
        await moveLane({ endpointId, lane }, Date.now(), 'forward')
      sender.ahead(0)
      await wait(20)
      return (await all()).every(({ state }) => state === 'delivered')
    },
    { timeoutMs: 50_000 },
  )
  expect(await all()).toHaveLength(160)
  expect([most, together <= 4]).toEqual([1, true])
  const good = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const { body, headers } of heard()) {
    const id = headers['webhook-id'] ?? ''
    if (seen.has(id)) continue
    seen.add(id)
    good.set(laneOf(body), [...(good.get(laneOf(body)) ?? []), id])
  }
  expect(seen.size).toBe(160)
  for (const ids of good.values()) expect(ids).toEqual(ids.toSorted())
})
