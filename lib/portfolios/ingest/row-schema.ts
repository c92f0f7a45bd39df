import { z } from 'zod'
import { debtComponents } from '@/lib/negotiation'

/** A text without control characters, trimmed. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'name_invalid')

const amount = z.number().min(0).max(10_000_000_000)
const profileValue = z.union([z.string().max(200), z.number(), z.boolean()])

/** One customer of the founding contract, with what may be told beyond it. Unknown fields are ignored. */
export const customerRow = z.object({
  customer_id: text(100).describe('The company’s own id of the customer.'),
  document: z.string().max(30).describe('CPF or CNPJ, the alphanumeric form included, with or without punctuation.'),
  name: text(200),
  phone: z.string().max(40).nullish().describe('E.164; a Brazilian number may come without +55.'),
  email: z.string().max(254).nullish(),
  consortium_id: text(100).describe('The contract or quota. The same customer and consortium_id again updates.'),
  overdue_amount: amount.describe('BRL; 0 closes the debt.'),
  overdue_days: z.number().int().min(0).max(36_500),
  installments_overdue: z.number().int().min(0).max(1_000).nullish(),
  total_consortium_value: amount.nullish(),
  last_payment_date: z.string().max(10).nullish().describe('YYYY-MM-DD.'),
  payment_history_score: z.number().min(0).max(1).nullish(),
  risk_segment: text(40).nullish().describe('`very_low` `low` `medium` `high` `very_high` have points in the prior.'),
  birth_date: z.string().max(10).nullish().describe('YYYY-MM-DD.'),
  age: z.number().int().min(0).max(130).nullish(),
  profile: z.record(z.string().max(40), profileValue).nullish().describe('Up to 20 values, e.g. `income_bracket`.'),
  components: z
    .partialRecord(z.enum(debtComponents), amount)
    .nullish()
    .describe('What the overdue amount consists of; sums to it.'),
  contemplated: z.boolean().nullish().describe('Whether the quota was drawn.'),
  outcome: z
    .object({
      recovered: z.boolean(),
      recovered_amount: amount.nullish(),
      closed_at: z.iso.datetime({ offset: true }).or(z.iso.date()).nullish(),
    })
    .nullish()
    .describe('What became of the debt, when it is settled: closes it, and teaches the company’s own score.'),
})
export type CustomerRow = z.output<typeof customerRow>
