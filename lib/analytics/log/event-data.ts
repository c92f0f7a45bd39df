import { z } from 'zod'
import { acts } from '@/db/constants/acts'
import { type AnalyticsEventType, analyticsEventTypes } from '@/db/constants/analytics'
import { isAppError } from '@/lib/platform/errors'
import { centsFromDecimal, decimalFromCents } from '@/lib/platform/money'
import { codePattern, eventFields, type Field, type FieldKind, isLogged, knownScores } from '../core/event-fields'
import { isPersonalData } from '../core/personal-data'
import { faultOfOwn } from './told-by-aval'

/** A code-like text of the wire: an id or a word of a list, never a sentence and nothing that names a person. */
export const codeText = z
  .string()
  .regex(codePattern, 'code_invalid')
  .refine((text) => !isPersonalData(text), 'personal_data')

function cents(amount: number, ctx: z.RefinementCtx): number {
  try {
    return centsFromDecimal(amount)
  } catch (error) {
    if (!isAppError(error)) throw error
    ctx.addIssue({ code: 'custom', message: 'money_invalid', input: amount })
    return z.NEVER
  }
}

const score = z.union([codeText, z.boolean(), z.number().min(-1).max(1)])
const scores = z
  .record(z.string().regex(codePattern, 'code_invalid'), score.nullable())
  .transform(knownScores)
  .refine((value) => isLogged.scores(value), 'scores_invalid')
  .pipe(z.looseObject({ act: z.enum(acts).optional() }))

const dayMs = 86_400_000
/** What one event can tell of; beyond, sums would leave the whole numbers that are exact. */
const most = { count: 10_000_000, brl: 1_000_000_000 }
const mostOf: Record<string, number> = { response_time_ms: dayMs, cost_micros: 1_000_000_000 }

const kinds: Record<FieldKind, z.ZodType> = {
  code: codeText,
  count: z.number().int().min(0).max(most.count),
  flag: z.boolean(),
  money: z.number().min(0).max(most.brl).transform(cents),
  number: z.number().min(0).max(1_000_000_000),
  percent: z.number().min(0).max(100),
  scores,
  share: z.number().min(0).max(1),
  signed: z.number().min(-1).max(1),
  time: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  whole: z.number().int().min(-most.count).max(most.count),
}

function schemaOf({ log, kind, words }: Field): z.ZodType {
  if (words) return z.enum(words)
  const own = mostOf[log]
  return own === undefined ? kinds[kind] : z.number().int().min(0).max(own)
}

/** What an event says nothing without. */
const needed: Partial<Record<AnalyticsEventType, string[]>> = {
  payment_confirmed: ['payment_id', 'amount'],
  payment_refunded: ['payment_id', 'amount'],
  payment_proposed: ['amount'],
  agreement_accepted: ['agreement_id'],
  agreement_completed: ['agreement_id'],
  agreement_broken: ['agreement_id'],
  agreement_cancelled: ['agreement_id'],
  promise_kept: ['promise_id'],
  promise_broken: ['promise_id'],
  intent_reviewed: ['message_id', 'correct'],
  decision_made: ['decision_id', 'decision', 'probability', 'threshold', 'model_id'],
  decision_reviewed: ['decision_id', 'review'],
  outcome_recorded: ['decision_id', 'paid'],
}

/** `data` as the log keeps it; the first name given of a field counts, and null is as good as nothing. */
function toLog(type: AnalyticsEventType, wire: Record<string, unknown>, ctx: z.RefinementCtx): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  const own = faultOfOwn(type, wire)
  if (own) ctx.addIssue({ code: 'custom', message: own.code, path: [own.path], input: wire })
  for (const { log, wire: names } of eventFields[type]) {
    const value = names.map((name) => wire[name]).find((one) => one !== undefined && one !== null)
    if (value !== undefined) data[log] = value
    else if (needed[type]?.includes(names[0])) {
      ctx.addIssue({ code: 'custom', message: 'field_needed', path: [names[0]], input: wire })
    }
  }
  return data
}

function dataSchema(type: AnalyticsEventType) {
  const fields = eventFields[type].flatMap((one) => one.wire.map((name) => [name, schemaOf(one).nullish()]))
  return z.strictObject(Object.fromEntries(fields)).transform((wire, ctx) => toLog(type, wire, ctx))
}

/** By type, `data` of the wire to `data` of the log. Strict: a field that a type does not have is a fault. */
export const eventData = Object.fromEntries(analyticsEventTypes.map((type) => [type, dataSchema(type)])) as Record<
  AnalyticsEventType,
  ReturnType<typeof dataSchema>
>

function shown({ kind }: Field, value: unknown): unknown {
  if (value === undefined) return null
  if (kind === 'money') return decimalFromCents(Number(value))
  return kind === 'time' ? new Date(Number(value)).toISOString() : value
}

/** The founding document's names of what other types name otherwise. */
const foundingNames: Record<string, string> = { amount: 'payment_amount', discount_percentage: 'discount_applied' }
const foundingFields = 7

/** `data` as the wire has it: the founding seven always, null where there is none, and of the type's own what there is. */
export function serializeData(type: AnalyticsEventType, data: Record<string, unknown>): Record<string, unknown> {
  const wire: Record<string, unknown> = {}
  for (const [place, field] of eventFields[type].entries()) {
    const [name] = field.wire
    if (place < foundingFields) wire[foundingNames[name] ?? name] = shown(field, data[field.log])
    else if (data[field.log] !== undefined) wire[name] = shown(field, data[field.log])
  }
  return wire
}
