import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { newId } from '@/lib/platform/ids'
import { useTestDatabase } from '@/tests/support/database'
import type { TypedEvent } from '../core/typed-event'
import { appendEvents } from '../log/append-events'
import { takeFacts } from '../log/watch-facts'
import { findHead } from '../read/repository'

useTestDatabase()
const now = Date.UTC(2026, 10, 22, 15)

const event = (eventId: string, more: Partial<TypedEvent> = {}): TypedEvent => ({
  eventId,
  type: 'message_received',
  version: 1,
  source: 'api',
  simulated: false,
  at: now - 1_000,
  sessionId: '',
  customerId: '',
  channel: '',
  segment: '',
  portfolioId: '',
  persona: 0,
  data: {},
  ...more,
})
const log = (companyId: string) =>
  db()
    .select()
    .from(tables.analyticsEvents)
    .where(eq(tables.analyticsEvents.companyId, companyId))
    .orderBy(asc(tables.analyticsEvents.seq))

test('each event is stored once, known before or twice in one call; places have no gaps', async () => {
  const companyId = newId('company')
  expect(await appendEvents(companyId, [event('a'), event('b'), event('a')], now)).toEqual({
    stored: 2,
    duplicates: ['a'],
    seq: 2,
  })
  expect(await appendEvents(companyId, [event('b'), event('c')], now)).toEqual({ stored: 1, duplicates: ['b'], seq: 3 })
  expect(await appendEvents(companyId, [], now)).toEqual({ stored: 0, duplicates: [], seq: 3 })
  expect((await log(companyId)).map(({ seq, eventId }) => [seq, eventId])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ])
  expect((await findHead(companyId))?.seq).toBe(3)
})

test('ids belong to their company; a transaction that fails leaves nothing, its places are given again', async () => {
  const [one, other] = [newId('company'), newId('company')]
  await appendEvents(one, [event('a')], now)
  const failing = transaction(async () => {
    await appendEvents(other, [event('a')], now)
    throw new Error('planned')
  })
  await expect(failing).rejects.toThrow('planned')
  expect(await log(other)).toEqual([])
  expect((await appendEvents(other, [event('a')], now)).seq).toBe(1)
})

test('calls at the same time take their turns', async () => {
  const companyId = newId('company')
  const calls = Array.from({ length: 20 }, (_, n) =>
    appendEvents(companyId, [event(`x${n}`), event(`x${n + 1}`), event('same')], now),
  )
  const done = await Promise.all(calls)
  const rows = await log(companyId)
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1))
  expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(22)
  expect(done.reduce((sum, { stored }) => sum + stored, 0)).toBe(22)
})

test('facts of the rooms told twice are stored once; the same money told by two rooms, too', async () => {
  const companyId = newId('company')
  const fact = (id: string, type: string, payload: Record<string, unknown>) => ({
    id,
    companyId,
    type,
    payload,
    at: now,
  })
  const begun = fact('evt_1', 'conversation.started', {
    session_id: 'conv_1',
    customer_id: 'cust_1',
    channel: 'whatsapp',
    segment: 'high_priority',
    persona: 2,
    simulated: false,
    portfolio_id: 'port_1',
    data: { ai_confidence: 0.9 },
  })
  const paid = fact('evt_2', 'payment.confirmed', {
    conversation_id: 'conv_1',
    payment_id: 'pay_1',
    amount_cents: 245_075,
    simulated: false,
  })
  const left = fact('evt_3', 'conversation.payment_confirmed', { session_id: 'conv_1', amount: 2450.75 })
  await takeFacts(companyId, [begun, left], now)
  await takeFacts(companyId, [begun, paid], now)
  await takeFacts(companyId, [paid], now)
  const rows = await log(companyId)
  expect(rows.map(({ eventId }) => eventId)).toEqual(['evt_1', 'evt_2'])
  expect(rows[1]).toMatchObject({
    type: 'payment_confirmed',
    source: 'room',
    sessionId: 'conv_1',
    data: { payment_id: 'pay_1', amount_cents: 245_075 },
  })
})
