import fc from 'fast-check'
import { type AnalyticsEventType, analyticsEventTypes } from '@/db/constants/analytics'
import type { TypedEvent } from '../../core/typed-event'

/** The last minutes of October by São Paulo's clock; an hour later than New York leaves its summer time. */
export const monthEdge = Date.UTC(2026, 10, 1, 3, 0)
const hourMs = 3_600_000
const dayMs = 24 * hourMs
export const zones = ['America/Sao_Paulo', 'UTC', 'Asia/Kathmandu', 'America/Noronha', 'America/New_York']

const of = <T>(...values: T[]) => fc.constantFrom(...values)
const acts = ['accept_offer', 'ask_discount', 'refuse', 'dispute', 'greeting', 'promise_to_pay', 'wrong_person', '']
/** Types that a conversation has, the weighty ones more often. */
const spoken: AnalyticsEventType[] = [
  ...analyticsEventTypes,
  'conversation_started',
  'message_received',
  'reply_sent',
  'reply_sent',
  'reply_sent',
  'intent_reviewed',
  'payment_confirmed',
  'payment_refunded',
  'agreement_accepted',
  'agreement_completed',
]

const at = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((minutes) => monthEdge + minutes * 60_000),
  fc.integer({ min: -90_000, max: 90_000 }).map((ms) => monthEdge + ms),
  fc.integer({ min: -30, max: 30 }).map((hours) => monthEdge + hours * hourMs - 1),
  fc.integer({ min: -6 * dayMs, max: 9 * dayMs }).map((ms) => monthEdge + ms),
)

const data = fc.record(
  {
    amount_cents: fc.integer({ min: 0, max: 90_000 }),
    discount_cents: fc.integer({ min: 0, max: 9_000 }),
    payment_id: of('p1', 'p2', 'p3'),
    agreement_id: of('a1', 'a2'),
    message_id: of('m1', 'm2', 'm3', 'constructor'),
    act: of(...acts),
    correct: fc.boolean(),
    outcome: of('opted_out', 'paid'),
    response_time_ms: of(0, 50, 51, 700, 9_000, 400_000),
    blocked_drafts: of(0, 1, 2),
    cost_micros: of(0, 120),
    ingested_at: of(monthEdge - 1, monthEdge, monthEdge - 40 * dayMs),
    entered_debts: of(0, 3, -1),
    entered_cents: of(0, 70_000, -500),
    left_cents: of(0, 900),
  },
  { requiredKeys: [] },
)

type Draft = Omit<TypedEvent, 'eventId' | 'version' | 'customerId'>

const event: fc.Arbitrary<Draft> = fc.record({
  type: of(...spoken),
  source: of<'room' | 'api'>('room', 'room', 'api'),
  simulated: of(false, false, true),
  at,
  sessionId: of('c1', 'c2', 'c3', ''),
  channel: of('whatsapp', 'sms', 'email', ''),
  segment: of('high_priority', 'low_priority', ''),
  portfolioId: of('port_1', 'port_2', '', ''),
  persona: of(0, 1, 2, 9),
  data,
})

/** One conversation alone, by few ids and moments, so that its events meet each other. */
const close: fc.Arbitrary<Draft> = fc.record({
  type: of<AnalyticsEventType>(
    'conversation_started',
    'reply_sent',
    'reply_sent',
    'intent_reviewed',
    'payment_confirmed',
    'payment_refunded',
    'agreement_accepted',
    'agreement_completed',
    'agreement_broken',
  ),
  source: fc.constant<'room'>('room'),
  simulated: fc.constant(false),
  at: of(
    ...[0, 1, 2, 3, 4, 5].map((n) => monthEdge + n),
    ...[-300_001, -300_000, -299_999].map((ms) => monthEdge + dayMs + ms),
    ...[7, 7.5].map((days) => monthEdge + days * dayMs),
  ),
  sessionId: fc.constant('c1'),
  channel: of('whatsapp', ''),
  segment: fc.constant('high_priority'),
  portfolioId: fc.constant('port_1'),
  persona: of(1, 2),
  data: fc.record({
    amount_cents: of(100, 200),
    payment_id: of('p1', 'p2'),
    agreement_id: of('a1', 'a2'),
    message_id: of('m1', 'm2', 'm3', 'm4', 'm5'),
    act: of('accept_offer', 'ask_discount', 'refuse', 'dispute', 'greeting'),
    correct: fc.boolean(),
  }),
})

export type Batch = { events: TypedEvent[]; delayMs: number; dies: boolean }
export type History = { zone: string; batches: Batch[] }

/**
 * Histories of a few conversations that come out of order, late, some events twice, in batches some of which die half-way
 * and are sent again.
 */
export const histories: fc.Arbitrary<History> = fc
  .record({
    zone: of(...zones),
    drafts: fc.oneof(
      fc.array(event, { minLength: 1, maxLength: 36 }),
      fc.array(close, { minLength: 2, maxLength: 12 }),
    ),
    cuts: fc.array(fc.record({ size: fc.integer({ min: 1, max: 12 }), dies: fc.boolean(), repeats: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ zone, drafts, cuts }) => {
    const all = drafts.map(
      (draft, n): TypedEvent => ({ ...draft, eventId: `e${n}`, version: 1, customerId: '', data: { ...draft.data } }),
    )
    const batches: Batch[] = []
    for (let from = 0, n = 0; from < all.length; n += 1) {
      const { size, dies, repeats } = cuts[n % cuts.length] ?? { size: 5, dies: false, repeats: false }
      const fresh = all.slice(from, from + size)
      const again = repeats ? all.slice(Math.max(0, from - 2), from) : []
      batches.push({ events: [...fresh, ...again, ...(repeats ? fresh.slice(0, 1) : [])], delayMs: n * 60_000, dies })
      from += size
    }
    return { zone, batches }
  })
