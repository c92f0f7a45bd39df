import { expect, test } from 'vitest'
import { type DomainEvent, inProcessBus } from '../outbox/bus'

const event = (companyId: string, n: number): DomainEvent => ({
  id: `evt_${companyId}_${n}`,
  companyId,
  type: 't.x',
  payload: { n },
  at: n,
})
const many = (companyId: string, count: number) => Array.from({ length: count }, (_, n) => event(companyId, n))
const ids = (events: readonly DomainEvent[]) => events.map(({ id }) => id)

test('a batch handler is called once per company, oldest first, before the single handlers', async () => {
  const bus = inProcessBus()
  const calls: string[] = []
  bus.subscribe('*', ({ id }) => void calls.push(id))
  bus.subscribeBatch(async (companyId, events) => void calls.push(`${companyId}:${events.length}`))
  const mixed = [event('a', 0), event('b', 0), event('a', 1)]
  expect(await bus.publish(mixed)).toEqual(new Set())
  expect(calls).toEqual(['a:2', 'b:1', 'evt_a_0', 'evt_b_0', 'evt_a_1'])
})

test("one company's failure leaves its events in the outbox and does not touch another's", async () => {
  const bus = inProcessBus()
  const heard: string[] = []
  const taken: string[] = []
  bus.subscribe('*', ({ id }) => void heard.push(id), { durable: true })
  bus.subscribeBatch(async (companyId, events) => {
    if (companyId === 'a') throw new Error('planned')
    taken.push(...ids(events))
  })
  const left = await bus.publish([...many('a', 3), ...many('b', 3)])
  expect(left).toEqual(new Set(ids(many('a', 3))))
  expect(taken).toEqual(ids(many('b', 3)))
  expect(heard).toEqual(ids(many('b', 3)))
})

test('an event that cannot be taken holds up only what comes after it', async () => {
  const bus = inProcessBus()
  let broken = true
  const taken: string[] = []
  bus.subscribeBatch(async (_companyId, events) => {
    if (broken && events.some(({ payload }) => payload['n'] === 2)) throw new Error('planned')
    taken.push(...ids(events))
  })
  const all = many('a', 5)
  expect(await bus.publish(all)).toEqual(new Set(ids(all.slice(2))))
  expect(taken).toEqual(ids(all.slice(0, 2)))
  broken = false
  expect(await bus.publish(all.slice(2))).toEqual(new Set())
  expect(taken).toEqual(ids(all))
})

test('what a batch handler took is not told to it again while another subscriber still fails', async () => {
  const bus = inProcessBus()
  let broken = true
  const taken: string[] = []
  bus.subscribe(
    't.x',
    ({ payload }) => {
      if (broken && payload['n'] === 1) throw new Error('planned')
    },
    { durable: true },
  )
  const stop = bus.subscribeBatch(async (_companyId, events) => void taken.push(...ids(events)))
  const all = many('a', 3)
  expect(await bus.publish(all)).toEqual(new Set(ids(all.slice(1))))
  broken = false
  expect(await bus.publish(all.slice(1))).toEqual(new Set())
  expect(taken).toEqual(ids(all))
  stop()
  await bus.publish([event('a', 9)])
  expect(taken).toHaveLength(3)
})
