import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { verifyChain } from '../audit/verify'
import { bus, type DomainEvent, type EventHandler } from '../outbox/bus'
import { maxAttempts, waitAfter } from '../outbox/hold-back'
import { emit, relayOutbox, sweepOutbox } from '../outbox/publish'
import { countOutbox } from '../outbox/repository'

useTestDatabase()
const dayMs = 24 * 3_600_000
const start = Date.UTC(2030, 0, 1)
const leave: (() => void)[] = []
const listen = (handler: EventHandler, durable: boolean) => leave.push(bus().subscribe('t.x', handler, { durable }))
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  await db().delete(tables.outbox)
})
afterEach(() => {
  for (const stop of leave.splice(0)) stop()
  vi.useRealTimers()
})

const write = (companyId: string, count: number) =>
  transaction(async () => {
    for (let n = 0; n < count; n += 1) await emit(testContext(companyId), { type: 't.x', payload: { n } })
  })
const rowsOf = (companyId: string) =>
  db().select().from(tables.outbox).where(eq(tables.outbox.companyId, companyId)).orderBy(tables.outbox.id)
const order = (heard: DomainEvent[], companyId: string) =>
  heard.filter((event) => event.companyId === companyId).map((event) => event.payload['n'])
/** Runs the relay as each attempt comes due, `count` times. */
async function attempt(count: number) {
  for (let n = 1; n <= count; n += 1) {
    await relayOutbox()
    pass(waitAfter(n))
  }
}

test('waits double from a second to five minutes; the last attempt comes about an hour after the first', () => {
  expect([1, 2, 3, 9, 10, 19].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 256_000, 300_000, 300_000])
  const all = Array.from({ length: maxAttempts - 1 }, (_, i) => waitAfter(i + 1)).reduce((a, b) => a + b, 0)
  expect(all / 60_000).toBeCloseTo(58.5, 1)
})

test('a company with more stuck events than a batch stops nobody else, and one run tells all the others', async () => {
  await write('comp_stuck', 250)
  await write('comp_free', 450)
  const heard: DomainEvent[] = []
  let tries = 0
  listen((event) => {
    if (event.companyId === 'comp_free') return void heard.push(event)
    tries += 1
    throw new Error('planned')
  }, true)
  await relayOutbox()
  expect(order(heard, 'comp_free')).toEqual(Array.from({ length: 450 }, (_, n) => n))
  expect(tries).toBe(1)
  expect(await countOutbox()).toEqual({ pending: 250, parked: 0 })
})

test('the head alone is tried, when due; its company goes on in order, and who took it hears it once', async () => {
  await write('comp_a', 3)
  const [watched, taken, late]: DomainEvent[][] = [[], [], []]
  let fails = true
  let tries = 0
  listen((event) => void watched?.push(event), false)
  listen((event) => void taken?.push(event), true)
  listen((event) => {
    tries += 1
    if (fails) throw new Error('planned')
    late?.push(event)
  }, true)
  await relayOutbox()
  await relayOutbox()
  pass(999)
  await relayOutbox()
  expect(tries).toBe(1)
  pass(1)
  await relayOutbox()
  await relayOutbox()
  expect(tries).toBe(2)
  expect((await rowsOf('comp_a')).map((row) => row.attempts)).toEqual([2, 0, 0])
  fails = false
  pass(2_000)
  await relayOutbox()
  for (const heard of [watched, taken, late]) expect(order(heard ?? [], 'comp_a')).toEqual([0, 1, 2])
  expect(await countOutbox()).toEqual({ pending: 0, parked: 0 })
})

test('after the last attempt the event is parked, told in the trail, and the next ones go on', async () => {
  await write('comp_p', 3)
  const heard: DomainEvent[] = []
  listen((event) => {
    if (event.payload['n'] === 0) throw new Error('planned')
    heard.push(event)
  }, true)
  await attempt(maxAttempts - 1)
  expect(await countOutbox()).toEqual({ pending: 3, parked: 0 })
  expect(heard).toEqual([])
  await relayOutbox()
  const parkedAt = Date.now()
  await relayOutbox()
  expect(order(heard, 'comp_p')).toEqual([1, 2])
  expect(await countOutbox()).toEqual({ pending: 0, parked: 1 })
  const [head] = await rowsOf('comp_p')
  expect(head).toMatchObject({ attempts: maxAttempts, parkedAt, publishedAt: 0 })
  const trail = await db().select().from(tables.auditEntries).where(eq(tables.auditEntries.companyId, 'comp_p'))
  expect(trail).toHaveLength(1)
  expect(trail[0]).toMatchObject({ action: 'event.parked', resourceId: head?.id })
  expect(JSON.parse(trail[0]?.details ?? '')).toEqual({ type: 't.x', attempts: maxAttempts })
  expect(await verifyChain('comp_p')).toMatchObject({ valid: true, entries: 1 })

  await sweepOutbox(parkedAt + 8 * dayMs)
  expect((await rowsOf('comp_p')).map((row) => row.id)).toEqual([head?.id])
  await sweepOutbox(parkedAt + 30 * dayMs)
  expect(await rowsOf('comp_p')).toHaveLength(1)
  await sweepOutbox(parkedAt + 30 * dayMs + 1)
  expect(await rowsOf('comp_p')).toEqual([])
})

test('who only watches and fails holds nothing back', async () => {
  await write('comp_w', 2)
  let tries = 0
  listen(() => {
    tries += 1
    throw new Error('planned')
  }, false)
  await relayOutbox()
  await relayOutbox()
  expect(tries).toBe(2)
  expect((await rowsOf('comp_w')).map(({ attempts, publishedAt }) => [attempts, publishedAt])).toEqual([
    [0, start],
    [0, start],
  ])
})
