import { type AnalyticsEventType, eventSchemaVersion } from '@/db/constants/analytics'
import { isCode, soundData } from './event-fields'
import type { TypedEvent } from './typed-event'

/** A fact as the rooms tell it. */
export type RoomEvent = { id: string; type: string; payload: Record<string, unknown>; at: number }

/** Which of a payload's values go into `data`: the log's name, and the payload's where that differs. */
type Rule = { type: AnalyticsEventType; take: Record<string, string> }

const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]))
const rule = (type: AnalyticsEventType, ...take: Record<string, string>[]): Rule => ({
  type,
  take: Object.assign({}, ...take),
})

const founding = {
  ai_confidence: 'data.ai_confidence',
  response_time_ms: 'data.response_time_ms',
  message_length: 'data.message_length',
  sentiment_score: 'data.sentiment_score',
  intent_classification: 'data.intent_classification',
}
const talk = (type: AnalyticsEventType, ...more: string[]) => rule(type, founding, named('debt_id', ...more))
/** The act is a field of its own: it must be there whatever else is known of a reading. */
const answered: Rule = {
  type: 'reply_sent',
  take: {
    ...talk('reply_sent', 'message_id', 'blocked_drafts', 'cost_micros').take,
    act: 'data.intent_classification.act',
  },
}
const debt = named('debt_id', 'agreement_id', 'customer_key')
const agreement = (type: AnalyticsEventType) =>
  rule(type, debt, named('installments', 'discount_cents', 'paid_cents', 'outstanding_cents', 'reason', 'method'), {
    amount_cents: 'total_cents',
  })
const promise = (type: AnalyticsEventType) => rule(type, debt, named('promise_id', 'amount_cents'))
const payment = named('payment_id', 'method', 'ingested_at')
const decided = named('decision_id', 'decision', 'probability', 'threshold', 'model_id', 'model_version')

/**
 * Facts of the rooms that the log keeps, and of each what it takes. All others are left out on purpose:
 * `conversation.payment_confirmed` is the money of `payment.confirmed` told again, charges and links are no result.
 */
const rules: Record<string, Rule> = {
  'conversation.started': talk('conversation_started'),
  'conversation.message_received': talk('message_received', 'message_id'),
  'conversation.reply_sent': answered,
  'conversation.payment_proposed': talk(
    'payment_proposed',
    'amount_cents',
    'discount_percentage',
    'installments',
    'agreement_id',
  ),
  'conversation.escalated': talk('conversation_escalated', 'reason'),
  'conversation.closed': talk('conversation_closed', 'outcome'),
  'intent.reviewed': talk('intent_reviewed', 'message_id', 'act_read', 'act_right', 'correct'),
  'agreement.accepted': agreement('agreement_accepted'),
  'agreement.completed': agreement('agreement_completed'),
  'agreement.broken': agreement('agreement_broken'),
  'agreement.cancelled': agreement('agreement_cancelled'),
  'promise.kept': promise('promise_kept'),
  'promise.broken': promise('promise_broken'),
  'payment.confirmed': rule(
    'payment_confirmed',
    debt,
    payment,
    named('amount_cents', 'payment_time_seconds', 'finding', 'left_cents'),
  ),
  'payment.refunded': rule('payment_refunded', debt, payment, named('refunded_cents'), {
    // What went back this time; the payment itself was told before.
    amount_cents: 'returned_cents',
    payment_total_cents: 'amount_cents',
  }),
  'portfolio.ingested': rule(
    'portfolio_ingested',
    named('portfolio_type', 'synthetic', 'customers', 'updated', 'rejected', 'overdue_cents', 'expected_cents'),
  ),
  // Told with every stored part of an ingest, so that the sums hold for one that broke off, too.
  'portfolio.debts_changed': rule(
    'portfolio_ingested',
    named('portfolio_type', 'synthetic', 'entered_debts', 'entered_cents', 'left_cents'),
  ),
  'decision.made': rule('decision_made', decided, named('customer_key')),
  'decision.reviewed': rule('decision_reviewed', decided, named('review', 'decided_at')),
  'decision.outcome_recorded': rule(
    'outcome_recorded',
    decided,
    named('review', 'paid', 'days_late', 'lost_cents', 'decided_at'),
  ),
}

const valueAt = (payload: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((group, key) => (group as Record<string, unknown> | null | undefined)?.[key], payload)

const codeAt = (payload: Record<string, unknown>, ...names: string[]): string => {
  const found = names.map((name) => payload[name]).find(isCode)
  return found ?? ''
}

const instant = (value: unknown): number | undefined => {
  const at = typeof value === 'string' ? Date.parse(value) : value
  return typeof at === 'number' && Number.isFinite(at) ? at : undefined
}

/** Times come as RFC 3339 or as UTC ms. */
const logged = (name: string, value: unknown) => (name.endsWith('_at') ? instant(value) : value)

function envelope({ id, payload, at }: RoomEvent): Omit<TypedEvent, 'type' | 'data'> {
  const { persona, simulated, timestamp } = payload
  return {
    eventId: id,
    version: eventSchemaVersion,
    source: 'room',
    simulated: simulated === true,
    at: instant(timestamp) ?? at,
    sessionId: codeAt(payload, 'session_id', 'conversation_id'),
    customerId: codeAt(payload, 'customer_id'),
    channel: codeAt(payload, 'channel'),
    segment: codeAt(payload, 'segment'),
    portfolioId: codeAt(payload, 'portfolio_id'),
    persona: typeof persona === 'number' && Number.isSafeInteger(persona) ? persona : 0,
  }
}

/** A batch tells its decisions side by side: one column a field, one place a decision. */
function fromBatch(event: RoomEvent): TypedEvent[] {
  const { payload } = event
  const column = (name: string) => (Array.isArray(payload[name]) ? (payload[name] as unknown[]) : [])
  const [decisions, probabilities, keys] = [column('decisions'), column('probabilities'), column('customer_keys')]
  return column('decision_ids').map((id, place) => ({
    ...envelope(event),
    eventId: `${event.id}.${place}`,
    type: 'decision_made' as const,
    data: soundData('decision_made', {
      decision_id: id,
      decision: decisions[place],
      probability: probabilities[place],
      threshold: payload['threshold'],
      model_id: payload['model_id'],
      model_version: payload['model_version'],
      customer_key: keys[place],
    }),
  }))
}

/**
 * What the log keeps of a room's fact: named fields that look like their kind and nothing else, so that no free text and
 * no personal data get in. Empty for a fact that is left out.
 */
export function fromRoom(event: RoomEvent): TypedEvent[] {
  if (event.type === 'decision.batch_decided') return fromBatch(event)
  if (!Object.hasOwn(rules, event.type)) return []
  const { type, take } = rules[event.type] as Rule
  const values = Object.entries(take).map(([log, path]) => [log, logged(log, valueAt(event.payload, path))])
  return [{ ...envelope(event), type, data: soundData(type, Object.fromEntries(values)) }]
}
