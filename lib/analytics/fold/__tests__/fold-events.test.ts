import { expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { useTestDatabase } from '@/tests/support/database'
import type { TypedEvent } from '../../core/typed-event'
import { appendEvents } from '../../log/append-events'
import { readEver, readSums, sumOf } from '../../read/read-sums'

useTestDatabase()
const at = Date.UTC(2026, 10, 20, 15, 0)
const minute = 60_000

const event = (eventId: string, change: Partial<TypedEvent>): TypedEvent => ({
  eventId,
  type: 'message_received',
  version: 1,
  source: 'room',
  simulated: false,
  at,
  sessionId: 'conv_1',
  customerId: 'cust_1',
  channel: 'whatsapp',
  segment: 'high_priority',
  portfolioId: 'port_1',
  persona: 1,
  data: {},
  ...change,
})

it('a conversation that ends in a payment is counted where it began, its money where it came', async () => {
  const companyId = newId('company')
  const bare = { channel: '', segment: '', portfolioId: '', persona: 0 }
  const events = [
    event('e1', { type: 'conversation_started' }),
    event('e2', { at: at + minute }),
    event('e3', {
      type: 'reply_sent',
      at: at + minute,
      persona: 2,
      data: { act: 'ask_discount', response_time_ms: 900 },
    }),
    event('e4', {
      ...bare,
      type: 'payment_confirmed',
      at: at + 61 * minute,
      data: { payment_id: 'p1', amount_cents: 500 },
    }),
  ]
  for (const one of events) {
    expect(await appendEvents(companyId, [one], at + 62 * minute)).toMatchObject({ stored: 1 })
  }
  expect(await appendEvents(companyId, events, at + 63 * minute)).toMatchObject({ stored: 0, seq: 4 })

  const slice = { simulated: false, scope: '', dimensions: ['all', 'channel', 'persona', 'portfolio', 'type'] as const }
  const first = await readSums(companyId, slice, { from: at, to: at + minute }, at)
  expect(sumOf(first)).toEqual({
    events: 1,
    late_events: 1,
    contacted: 1,
    answered: 1,
    negotiated: 1,
    agreed: 1,
    paid: 1,
    recovered_cents: 500,
    recovery_ms: 61 * minute,
  })
  expect(sumOf(first, 'persona', '2')).toMatchObject({ contacted: 1, paid: 1 })
  expect(sumOf(first, 'persona', '1')).toEqual({ events: 1, late_events: 1 })
  const paid = await readSums(companyId, slice, { from: at + 60 * minute, to: at + 120 * minute }, at)
  for (const sum of [sumOf(paid), sumOf(paid, 'channel', 'whatsapp'), sumOf(paid, 'persona', '2')]) {
    expect(sum).toEqual({ events: 1, payments: 1, payment_cents: 500 })
  }
  const ever = await readEver(companyId, slice)
  expect(sumOf(ever)).toMatchObject({
    events: 4,
    contacted: 1,
    responses: 1,
    response_ms: 900,
    ai_judged: 1,
    ai_right: 1,
  })
  expect(sumOf(ever, 'type', 'payment_confirmed')).toMatchObject({ events: 1, payment_cents: 500 })
  const portfolio = await readEver(companyId, { ...slice, scope: 'port_1' })
  expect(sumOf(portfolio)).toEqual(sumOf(ever))
})
