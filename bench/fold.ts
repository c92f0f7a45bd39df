import type { TypedEvent } from '@/lib/analytics/core/typed-event'
import { appendEvents } from '@/lib/analytics/log/append-events'
import { newId } from '@/lib/platform/ids'
import { type Figure, median, random, whole } from './measure'

const batch = 500
const conversations = 4_000
const minuteMs = 60_000
const channels = ['whatsapp', 'sms', 'email']
const segments = ['high_priority', 'medium_priority', 'low_priority']

/** An hour of conversations of some twenty minutes each, over ten personas and ten portfolios, by time. */
function madeEvents(from: number): TypedEvent[] {
  const next = random(6)
  const pick = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T
  const events: TypedEvent[] = []
  for (let n = 0; n < conversations; n += 1) {
    const beganAt = from + Math.floor(next() * 60 * minuteMs)
    const subject = {
      version: 1,
      source: 'room' as const,
      simulated: false,
      sessionId: `conv_${n}`,
      customerId: `cust_${n}`,
      channel: pick(channels),
      segment: pick(segments),
      portfolioId: `port_${Math.floor(next() * 10)}`,
      persona: 1 + Math.floor(next() * 10),
    }
    const steps: [TypedEvent['type'], Record<string, unknown>][] = [
      ['conversation_started', {}],
      ['message_received', { message_length: 20 }],
      ['reply_sent', { act: 'greeting', message_id: `m1_${n}`, response_time_ms: next() * 3_000 }],
      ['message_received', { message_length: 30 }],
      ['reply_sent', { act: 'ask_discount', message_id: `m2_${n}`, response_time_ms: next() * 3_000 }],
      ['payment_proposed', { amount_cents: 50_000 }],
      ['message_received', { message_length: 10 }],
      ['reply_sent', { act: 'accept_offer', message_id: `m3_${n}`, response_time_ms: next() * 3_000 }],
      ['agreement_accepted', { agreement_id: `agr_${n}`, amount_cents: 50_000 }],
      ['payment_confirmed', { payment_id: `pay_${n}`, amount_cents: 50_000, ingested_at: from - 9 * 86_400_000 }],
    ]
    steps.forEach(([type, data], step) => {
      const at = beganAt + Math.floor((step + next()) * 2 * minuteMs)
      events.push({ ...subject, eventId: newId('event'), type, at, data })
    })
  }
  return events.sort((a, b) => a.at - b.at)
}

/** Events through the one way into the log (stored, folded, committed), in batches of 500. */
export async function benchFold(): Promise<Figure[]> {
  const from = Date.now() - 2 * 60 * minuteMs
  const rates: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const companyId = newId('company')
    const events = madeEvents(from)
    const startedMs = performance.now()
    for (let at = 0; at < events.length; at += batch) {
      await appendEvents(companyId, events.slice(at, at + batch), Date.now())
    }
    rates.push((events.length * 1_000) / (performance.now() - startedMs))
  }
  return [
    {
      what: `analytics: events stored and folded, batches of ${batch}`,
      value: `${whole.format(median(rates))} events/s`,
      note: 'aim ≥4,000',
    },
  ]
}
