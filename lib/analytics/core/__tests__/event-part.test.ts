import { expect, it } from 'vitest'
import { eventPart } from '../event-part'
import { logged, noon } from './logged'

const counted = (...given: Parameters<typeof logged>) => {
  const { measures } = eventPart(logged(...given))
  const { events, ...more } = measures
  expect(events).toBe(1)
  return more
}

it('each type counts its own', () => {
  expect(counted('conversation_started')).toEqual({})
  expect(counted('message_received')).toEqual({ messages: 1 })
  expect(counted('payment_proposed')).toEqual({ proposals: 1 })
  expect(counted('conversation_escalated')).toEqual({ escalations: 1 })
  expect(counted('payment_confirmed', { data: { amount_cents: 4_990 } })).toEqual({ payments: 1, payment_cents: 4_990 })
  expect(counted('payment_refunded', { data: { amount_cents: 990 } })).toEqual({ refunds: 1, refund_cents: 990 })
  expect(counted('agreement_accepted', { data: { amount_cents: 5_000, discount_cents: 700 } })).toEqual({
    agreements: 1,
    agreement_cents: 5_000,
    discount_cents: 700,
  })
  expect(counted('agreement_completed')).toEqual({ agreements_completed: 1 })
  expect(counted('agreement_broken')).toEqual({ agreements_broken: 1 })
  expect(counted('promise_kept')).toEqual({ promises_kept: 1 })
  expect(counted('promise_broken')).toEqual({ promises_broken: 1 })
  const entered = { entered_debts: 3, entered_cents: 90_000, left_cents: 1_000 }
  expect(counted('portfolio_ingested', { data: entered })).toEqual(entered)
})

it('a reply counts its time in the bucket that ends at it, its cost, and once however often its draft was blocked', () => {
  const { response_hist: hist, ...more } = counted('reply_sent', {
    data: { response_time_ms: 750, cost_micros: 12, blocked_drafts: 2 },
  })
  expect(more).toEqual({ replies: 1, responses: 1, response_ms: 750, ai_cost_micros: 12, blocked_replies: 1 })
  expect(hist).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(counted('reply_sent', { data: {} })).toEqual({ replies: 1 })
})

it('late is five minutes after it happened; external is what was posted', () => {
  expect(counted('promise_kept', { receivedAt: noon + 299_999 })).toEqual({ promises_kept: 1 })
  expect(counted('promise_kept', { receivedAt: noon + 300_000 })).toEqual({ promises_kept: 1, late_events: 1 })
  expect(counted('promise_kept', { source: 'api' })).toEqual({ promises_kept: 1, external_events: 1 })
})

it('belongs to the minute in which it happened', () => {
  expect(eventPart(logged('promise_kept', { at: noon + 59_999 })).minute).toBe(noon)
  expect(eventPart(logged('promise_kept', { at: noon + 60_000 })).minute).toBe(noon + 60_000)
})
