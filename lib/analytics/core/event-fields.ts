import { acts } from '@/db/constants/acts'
import type { AnalyticsEventType } from '@/db/constants/analytics'
import { outcomes } from '@/db/constants/conversations'
import { decisionKinds, reviewKinds } from '@/db/constants/decisions'
import { isPersonalData } from './personal-data'

/**
 * How a field of an event's `data` looks. `money` is decimal BRL on the wire and integer cents in the log, `time` RFC
 * 3339 on the wire and UTC ms in the log; the others are the same in both.
 */
export type FieldKind =
  | 'code'
  | 'count'
  | 'flag'
  | 'money'
  | 'number'
  | 'percent'
  | 'scores'
  | 'share'
  | 'signed'
  | 'time'
  | 'whole'

export type Field = {
  /** The name in the log: with its unit, where that differs from the wire's. */
  log: string
  /** The names on the wire; the first that is given counts. */
  wire: readonly [string, ...string[]]
  kind: FieldKind
  /** Of a code, where it is one of a list. */
  words?: readonly string[]
}

const logName = (wire: string, kind: FieldKind) =>
  kind === 'money' ? (wire === 'amount' ? 'amount_cents' : wire.replace(/_amount$/, '_cents')) : wire

const field =
  (kind: FieldKind) =>
  (wire: string, ...others: string[]): Field => ({ log: logName(wire, kind), wire: [wire, ...others], kind })

const code = field('code')
const word = (words: readonly string[], name: string): Field => ({ ...code(name), words })
const act = word(acts, 'act')
const reviewed = word(reviewKinds, 'review')
const count = field('count')
const flag = field('flag')
const money = field('money')
const percent = field('percent')
const share = field('share')
const time = field('time')
const whole = field('whole')

/** The founding document's seven; every type may carry them. */
const founding: readonly Field[] = [
  share('ai_confidence'),
  count('response_time_ms'),
  count('message_length'),
  field('signed')('sentiment_score'),
  field('scores')('intent_classification', 'intent_scores'),
  money('amount', 'payment_amount'),
  percent('discount_percentage', 'discount_applied'),
]

const method = code('method', 'payment_method')
const debt = [code('debt_id'), code('agreement_id'), code('customer_key')]
const agreement = [
  ...debt,
  method,
  count('installments'),
  money('discount_amount'),
  money('paid_amount'),
  money('outstanding_amount'),
  code('reason'),
]
const promise = [...debt, code('promise_id')]
const payment = [...debt, code('payment_id'), method]
const decision = [
  code('decision_id'),
  word(decisionKinds, 'decision'),
  share('probability'),
  share('threshold'),
  code('model_id'),
  count('model_version'),
  code('customer_key'),
]

const own: Record<AnalyticsEventType, readonly Field[]> = {
  conversation_started: [code('debt_id')],
  message_received: [code('message_id'), act, code('debt_id')],
  reply_sent: [code('message_id'), act, code('debt_id'), count('blocked_drafts'), count('cost_micros')],
  payment_proposed: [...debt, method, count('installments')],
  conversation_escalated: [code('reason'), code('debt_id')],
  conversation_closed: [word(outcomes, 'outcome'), code('debt_id')],
  intent_reviewed: [
    code('message_id'),
    word(acts, 'act_read'),
    word(acts, 'act_right'),
    flag('correct'),
    code('debt_id'),
  ],
  agreement_accepted: agreement,
  agreement_completed: agreement,
  agreement_broken: agreement,
  agreement_cancelled: agreement,
  promise_kept: promise,
  promise_broken: promise,
  payment_confirmed: [
    ...payment,
    field('number')('payment_time_seconds', 'duration_seconds'),
    count('installments'),
    code('finding'),
    money('left_amount'),
    time('ingested_at'),
  ],
  payment_refunded: [...payment, money('payment_total_amount'), money('refunded_amount'), time('ingested_at')],
  portfolio_ingested: [
    code('portfolio_type'),
    flag('synthetic'),
    count('customers'),
    count('updated'),
    count('rejected'),
    // Below 0 where debts moved on to another portfolio.
    whole('entered_debts'),
    money('entered_amount'),
    money('left_amount'),
    money('overdue_amount'),
    money('expected_amount'),
  ],
  decision_made: decision,
  decision_reviewed: [...decision, reviewed, time('decided_at')],
  outcome_recorded: [...decision, reviewed, flag('paid'), count('days_late'), money('lost_amount'), time('decided_at')],
}

/** Every field that `data` of a type may hold. */
export const eventFields = Object.fromEntries(
  Object.entries(own).map(([type, fields]) => [type, [...founding, ...fields]]),
) as unknown as Record<AnalyticsEventType, readonly Field[]>

/** What a code-like text may be: an id, a word of a list. */
export const codePattern = /^[A-Za-z0-9_.:-]{1,64}$/
export const isCode = (value: unknown): value is string =>
  typeof value === 'string' && codePattern.test(value) && !isPersonalData(value)

const between = (value: unknown, low: number, high: number) =>
  typeof value === 'number' && value >= low && value <= high

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isScores(value: unknown): boolean {
  if (!isGroup(value)) return false
  const entries = Object.entries(value)
  return (
    entries.length <= 12 &&
    entries.every(([key, one]) => isCode(key) && (isCode(one) || typeof one === 'boolean' || between(one, -1, 1)))
  )
}

/** Scores without those that are null: an axis of which nothing is known leaves the others as they are. */
export const knownScores = (value: unknown): unknown =>
  isGroup(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) : value

const bound = Number.MAX_SAFE_INTEGER

/** Whether a value has the form that the log keeps for its kind. */
export const isLogged: Record<FieldKind, (value: unknown) => boolean> = {
  code: isCode,
  count: (value) => Number.isSafeInteger(value) && between(value, 0, bound),
  flag: (value) => typeof value === 'boolean',
  money: (value) => Number.isSafeInteger(value),
  number: (value) => between(value, -bound, bound),
  percent: (value) => between(value, 0, 100),
  scores: isScores,
  share: (value) => between(value, 0, 1),
  signed: (value) => between(value, -1, 1),
  time: (value) => Number.isSafeInteger(value) && between(value, 0, bound),
  whole: (value) => Number.isSafeInteger(value),
}

const isSound = ({ kind, words }: Field, value: unknown) =>
  isLogged[kind](value) && (!words || words.includes(String(value)))

/** Of `values`, by the log's names, those that a type may hold and that look like their kind. */
export function soundData(type: AnalyticsEventType, values: Record<string, unknown>): Record<string, unknown> {
  const known = eventFields[type].map((one): [Field, unknown] => {
    const value = values[one.log]
    return [one, one.kind === 'scores' ? knownScores(value) : value]
  })
  return Object.fromEntries(known.filter(([one, value]) => isSound(one, value)).map(([{ log }, value]) => [log, value]))
}
