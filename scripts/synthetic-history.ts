// Invented weeks of collections as events of the public API: the same seed, the same weeks. Every event says simulated.
import { oneOf, seeded } from '@/lib/conversations/simulator/random'

export type HistoryEvent = {
  event_id: string
  event_type: string
  timestamp: string
  session_id?: string
  customer_id?: string
  channel?: string
  segment?: string
  persona?: number
  portfolio_id: string
  simulated: true
  data: Record<string, unknown>
}
export type History = { days: number; conversations: number; seed: number; now: number; portfolioId: string }

const minuteMs = 60_000
const dayMs = 86_400_000

/** What is drawn from; shares were chosen to look like real work, and foretell nothing. */
const channels = [
  { channel: 'whatsapp', weight: 0.65, pull: 1.25 },
  { channel: 'sms', weight: 0.22, pull: 0.6 },
  { channel: 'email', weight: 0.13, pull: 0.5 },
]
const segments = [
  { segment: 'high_priority', weight: 0.33, pull: 1.4 },
  { segment: 'medium_priority', weight: 0.34, pull: 1 },
  { segment: 'low_priority', weight: 0.33, pull: 0.6 },
]
const personas = [
  { persona: 1, weight: 0.16, pull: 1.3 },
  { persona: 2, weight: 0.16, pull: 1.1 },
  { persona: 3, weight: 0.27, pull: 1 },
  { persona: 4, weight: 0.11, pull: 1.05 },
  { persona: 5, weight: 0.1, pull: 0.8 },
  { persona: 6, weight: 0.03, pull: 0.5 },
  { persona: 7, weight: 0.08, pull: 0.9 },
  { persona: 8, weight: 0.05, pull: 0.7 },
  { persona: 9, weight: 0.02, pull: 0.3 },
  { persona: 10, weight: 0.02, pull: 1 },
]

/** Customers write when they are awake and free: most at ten and eleven, and after work. */
const hours = [10, 10, 11, 11, 12, 13, 14, 15, 16, 17, 18, 18, 19, 9, 20] as const

function weighted<T extends { weight: number }>(list: readonly T[], draw: number): T {
  let left = draw
  for (const one of list) {
    left -= one.weight
    if (left < 0) return one
  }
  return list[list.length - 1] as T
}

const cents = (amount: number) => Math.round(amount * 100) / 100

/** What the debt of a conversation's customer is, BRL. */
const owedOf = ({ seed }: History, place: number) => cents(180 + 3_200 * seeded(seed * 7_919 + place)() ** 2)

/** The two files that the debts came in, and of which one a conversation's is. */
const filesOf = ({ now, days }: History) => [now - days * dayMs, now - Math.round(days * 0.4) * dayMs] as const
const lateShare = 0.3
const isLate = (place: number) => place % 10 < lateShare * 10

/** One conversation from greeting to wherever it ends. */
function* talk(place: number, history: History): Generator<HistoryEvent> {
  const { seed, now, portfolioId } = history
  const draw = seeded(seed * 1_000_003 + place)
  const ingestedAt = filesOf(history)[isLate(place) ? 1 : 0]
  const owed = owedOf(history, place)
  const { channel, pull: byChannel } = weighted(channels, draw())
  const { segment, pull: bySegment } = weighted(segments, draw())
  const { persona, pull: byPersona } = weighted(personas, draw())
  const pull = byChannel * bySegment * byPersona
  // São Paulo's clock: three hours behind UTC, without summer time.
  const drawn = Math.floor((ingestedAt + dayMs + draw() ** 1.4 * (now - ingestedAt)) / dayMs) * dayMs
  // Nobody is written to on a Sunday, few on a Saturday.
  const weekday = new Date(drawn).getUTCDay()
  const day = drawn + (weekday === 0 ? dayMs : weekday === 6 && draw() < 0.7 ? 2 * dayMs : 0)
  const start = day + (oneOf([9, 10, 11, 14, 15, 16] as const, draw) + 3) * 60 * minuteMs
  let at = start + draw() * 60 * minuteMs
  let step = 0
  const event = (type: string, data: Record<string, unknown> = {}): HistoryEvent => ({
    event_id: `hist_${seed}_${place}_${step++}`,
    event_type: type,
    timestamp: new Date(Math.round(at)).toISOString(),
    session_id: `hist_conv_${seed}_${place}`,
    customer_id: `hist_cust_${seed}_${place}`,
    channel,
    segment,
    persona,
    portfolio_id: portfolioId,
    simulated: true,
    data,
  })
  yield event('conversation_started', { ai_confidence: 0.5 + draw() / 2 })
  const turns = draw() < Math.min(0.92, 0.55 * pull + 0.15) ? 1 + Math.floor(draw() * 4) : 0
  const reading = ['question_debt', 'ask_discount', 'ask_instalments', 'promise_to_pay', 'greeting'] as const
  for (let turn = 0; turn < turns; turn += 1) {
    const later = Math.floor(at / dayMs) * dayMs + (oneOf(hours, draw) + 3) * 60 * minuteMs
    at = (turn === 0 && later > at ? later : at) + (1 + draw() * 25) * minuteMs
    yield event('message_received', { message_length: 5 + Math.floor(draw() * 120) })
    const ms = Math.round(180 + 900 * draw() ** 3 + (draw() < 0.03 ? 4_000 : 0))
    at += ms
    const act = turn === turns - 1 && draw() < 0.6 ? 'accept_offer' : oneOf(reading, draw)
    const message = { message_id: `hist_msg_${seed}_${place}_${turn}` }
    yield event('reply_sent', {
      ...message,
      response_time_ms: ms,
      ai_confidence: 0.55 + 0.45 * draw(),
      intent_classification: { act },
      blocked_drafts: draw() < 0.02 ? 1 : 0,
    })
    if (draw() < 0.05)
      yield event('intent_reviewed', { ...message, act_read: act, act_right: act, correct: draw() < 0.88 })
  }
  if (turns === 0) return
  if (draw() < 0.06) yield event('conversation_escalated', { reason: 'customer_requests_human_agent' })
  if (draw() > 0.8) return
  at += 2 * minuteMs
  yield event('payment_proposed', { payment_amount: owed, discount_applied: Math.floor(draw() * 12) })
  if (draw() > Math.min(0.9, 0.55 * pull)) return
  at += 3 * minuteMs
  const parts = draw() < 0.55 ? 1 : 2 + Math.floor(draw() * 4)
  const agreement = { agreement_id: `hist_agr_${seed}_${place}` }
  yield event('agreement_accepted', { ...agreement, payment_amount: owed, installments: parts })
  if (draw() > 0.82) return yield* promise(event, `${seed}_${place}`, draw, false, (ms) => (at += ms))
  at += (10 + draw() * 2_000) * minuteMs
  yield event('payment_confirmed', {
    payment_amount: cents(owed / parts),
    method: 'pix',
    payment_id: `hist_pay_${seed}_${place}`,
    ingested_at: new Date(ingestedAt).toISOString(),
  })
  yield* promise(event, `${seed}_${place}`, draw, true, (ms) => (at += ms))
  if (parts === 1 && draw() < 0.97)
    yield event('agreement_completed', { ...agreement, payment_amount: owed, installments: 1 })
}

/** Whether the day that was agreed was kept, told some days later. */
function* promise(
  event: (type: string, data: Record<string, unknown>) => HistoryEvent,
  place: string,
  draw: () => number,
  kept: boolean,
  wait: (ms: number) => void,
): Generator<HistoryEvent> {
  if (draw() > 0.7) return
  wait(kept ? minuteMs : 3 * dayMs)
  yield event(kept ? 'promise_kept' : 'promise_broken', { promise_id: `hist_prom_${place}` })
}

/** A file of debts: those that were written to, and one in ten that was not. */
function ingest(history: History, place: 0 | 1): HistoryEvent {
  const { conversations, seed, portfolioId } = history
  const own = Array.from({ length: conversations }, (_, one) => one).filter((one) => isLate(one) === (place === 1))
  const entered = cents(1.1 * own.reduce((sum, one) => sum + owedOf(history, one), 0))
  const count = Math.round(1.1 * own.length)
  return {
    event_id: `hist_${seed}_ingest_${place}`,
    event_type: 'portfolio_ingested',
    timestamp: new Date(filesOf(history)[place]).toISOString(),
    portfolio_id: portfolioId,
    simulated: true,
    data: {
      portfolio_type: 'overdue_mixed',
      synthetic: true,
      customers: count,
      entered_debts: count,
      entered_amount: entered,
    },
  }
}

/** The events that lie before now, conversation by conversation; about seven of each. */
export function* syntheticHistory(history: History): Generator<HistoryEvent> {
  yield ingest(history, 0)
  yield ingest(history, 1)
  for (let place = 0; place < history.conversations; place += 1) {
    for (const event of talk(place, history)) if (Date.parse(event.timestamp) <= history.now) yield event
  }
}
