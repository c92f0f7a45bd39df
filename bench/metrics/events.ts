import type { AnalyticsEventType } from '@/db/constants/analytics'
import type { TypedEvent } from '@/lib/analytics/core/typed-event'
import { random } from '../measure'

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000
const channels = ['whatsapp', 'whatsapp', 'whatsapp', 'sms', 'email'] as const
const segments = ['high_priority', 'medium_priority', 'medium_priority', 'low_priority'] as const
const portfolios = 5
export const spreadDays = 35
/** What a conversation makes on average; how many there are follows from it. */
const eventsOfOne = 8

type Draw = () => number
type Base = Omit<TypedEvent, 'eventId' | 'type' | 'at' | 'data'>

/** One conversation from its begin to its payment, or to wherever it stops. */
function* conversation(name: string, beganAt: number, next: Draw): Generator<TypedEvent> {
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T
  const base: Base = {
    version: 1,
    source: 'api',
    simulated: false,
    sessionId: `conv_${name}`,
    customerId: `cust_${name}`,
    channel: pick(channels),
    segment: pick(segments),
    portfolioId: `port_${Math.floor(next() * portfolios)}`,
    persona: 1 + Math.floor(next() * 10),
  }
  let count = 0
  let at = beganAt
  const event = (type: AnalyticsEventType, data: Record<string, unknown> = {}): TypedEvent => {
    count += 1
    return { ...base, eventId: `evt_${name}_${count}`, type, at, data }
  }
  const later = (most: number) => {
    at += Math.floor(next() * most) + 1
  }
  yield event('conversation_started')
  if (next() < 0.25) return
  const turns = 2 + Math.floor(next() * 5)
  for (let turn = 0; turn < turns; turn += 1) {
    later(4 * minuteMs)
    yield event('message_received', { act: 'ask_discount', message_length: 40 })
    const responseMs = 200 + Math.floor(next() * 3_000)
    at += responseMs
    yield event('reply_sent', { message_id: `m${turn}`, act: 'ask_discount', response_time_ms: responseMs })
  }
  if (next() < 0.06) return yield event('conversation_escalated', { reason: 'customer_requests_human_agent' })
  const amount = { agreement_id: `agr_${name}`, amount_cents: 20_000 + Math.floor(next() * 400_000) }
  yield event('payment_proposed', { ...amount, installments: 1, method: 'pix' })
  if (next() < 0.4) return
  later(10 * minuteMs)
  yield event('agreement_accepted', { ...amount, installments: 1, method: 'pix' })
  later(20 * hourMs)
  const promise = { agreement_id: amount.agreement_id, promise_id: `prom_${name}` }
  if (next() < 0.3) return yield event('promise_broken', promise)
  const payment = { ...amount, payment_id: `pay_${name}`, method: 'pix' }
  yield event('promise_kept', promise)
  yield event('payment_confirmed', payment)
  yield event('agreement_completed', amount)
  if (next() < 0.02) yield event('payment_refunded', payment)
}

/** What entered before anything was recovered. */
export function ingested(at: number): TypedEvent[] {
  return Array.from({ length: portfolios }, (_, n) => ({
    eventId: `evt_ingest_${n}`,
    type: 'portfolio_ingested',
    version: 1,
    source: 'api',
    simulated: false,
    at,
    sessionId: '',
    customerId: '',
    channel: '',
    segment: '',
    portfolioId: `port_${n}`,
    persona: 0,
    data: { entered_debts: 10_000, entered_cents: 4_000_000_000 },
  }))
}

/** Day and night of conversations: most from eight to twenty by the clock of Brasília. */
function within(dayAt: number, next: Draw): number {
  const hour = next() < 0.9 ? 11 + next() * 12 : next() * 24
  return dayAt + Math.floor(hour * hourMs)
}

/** About `count` events until `until`, conversation by conversation from the oldest day on. */
export function* history(count: number, until: number, seed = 6): Generator<TypedEvent> {
  const next = random(seed)
  const from = Math.floor((until - spreadDays * dayMs) / dayMs) * dayMs
  yield* ingested(from)
  let made = portfolios
  for (let day = 0; made < count; day += 1) {
    // Until the count is reached the days are gone through again: the cut of what is to come takes from the last ones.
    const dayAt = from + (day % (spreadDays + 1)) * dayMs
    const conversations = day <= spreadDays ? Math.ceil(count / eventsOfOne / spreadDays) : 500
    for (let n = 0; n < conversations && made < count; n += 1) {
      const beganAt = within(dayAt, next)
      if (beganAt > until) continue
      for (const event of conversation(`${seed}x${day}x${n}`, beganAt, next)) {
        if (event.at > until) break
        made += 1
        yield event
      }
    }
  }
}

/** Conversations that begin now, without end; as the wire has them. */
export function* live(seed = 7): Generator<(at: number) => object> {
  const next = random(seed)
  for (let n = 0; ; n += 1) {
    for (const { eventId, type, sessionId, customerId, portfolioId, data, ...rest } of conversation(
      `live${seed}x${n}`,
      0,
      next,
    )) {
      const { amount_cents: cents, ...fields } = data
      yield (at) => ({
        event_id: eventId,
        event_type: type,
        timestamp: new Date(at).toISOString(),
        session_id: sessionId,
        customer_id: customerId,
        portfolio_id: portfolioId,
        channel: rest.channel,
        segment: rest.segment,
        persona: rest.persona,
        data: { ...fields, ...(typeof cents === 'number' && { amount: cents / 100 }) },
      })
    }
  }
}

/** The `copy`-th twin of an event: another conversation of another customer to whom the same happened. */
export const twin = (event: TypedEvent, copy: number): TypedEvent => ({
  ...event,
  eventId: event.eventId.replace('evt_', `evt_c${copy}_`),
  sessionId: event.sessionId.replace('conv_', `conv_c${copy}_`),
  customerId: event.customerId.replace('cust_', `cust_c${copy}_`),
})
