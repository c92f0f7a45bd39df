import { z } from 'zod'
import { isoWeekdays, timeOfDayPattern } from '@/db/constants/collection-policy'
import { rightPartyMethods } from '@/db/constants/conversations'
import { channels } from '@/db/constants/portfolios'
import { parseTaxId } from '@/db/constants/tax-id'
import { debtComponents, paymentMethods } from '@/lib/negotiation'
import { pageQuery } from '@/lib/platform/page'
import type { WireName } from './wire-fields'

const time = z.string().regex(timeOfDayPattern, 'time_of_day_invalid')
export const timeWindow = z.strictObject({ start: time, end: time })
const percent = z.number().min(-1_000).max(1_000)
const money = z.number().min(0).max(1_000_000_000)
const count = z.number().int().min(0).max(1_000)
const oneEach = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .min(1)
    .max(20)
    .transform((list) => [...new Set(list)])
const weekdays = oneEach(z.literal(isoWeekdays)).transform((list) => list.sort((a, b) => a - b))

/** Every value a level may set, as the wire has it. */
export const policyShape = {
  max_discount_percentage: percent.describe('Of the discountable components, for payment at once; 15 is 15 %.'),
  min_installment_value: money.describe('BRL.'),
  max_installments: count,
  preferred_payment_methods: oneEach(z.enum(paymentMethods)),
  due_horizon_days: count.describe('The first payment is due within so many days.'),
  discountable_components: z.array(z.enum(debtComponents)).max(20),
  min_down_payment_percentage: percent.describe('Smallest first payment of a plan with a down payment, of the total.'),
  late_fine_percentage: percent.min(0).describe('On a late instalment of an agreement; at most 2 (CDC art. 52 § 1).'),
  late_interest_percentage: percent
    .min(0)
    .describe('A month, on a late instalment of an agreement; at most 1 (CTN art. 161 § 1, the bound of the house).'),
  existential_minimum_value: money.describe('BRL a month that no plan may touch; at least 600 (Decreto 11.150/2022).'),
  contact_time_window: timeWindow.describe("Company's zone; each state's calendar cuts it further."),
  contact_weekdays: weekdays.describe('1 Monday … 7 Sunday; Sunday is refused.'),
  respect_state_calendar: z.boolean().describe('Always true.'),
  contact_on_holidays: z.boolean().describe('Always false.'),
  max_contacts_per_day: z.number().int().min(1).max(100),
  max_contacts_per_week: z.number().int().min(1).max(100),
  min_hours_between_contacts: z.number().int().min(0).max(720),
  channels: oneEach(z.enum(channels)),
  whatsapp_template: z.string().trim().max(100).describe('Approved template that opens a closed WhatsApp window.'),
  right_party_method: z.enum(rightPartyMethods),
  right_party_digits: z.number().int().min(3).max(6),
  right_party_attempts: z.number().int().min(1).max(5),
  personas: oneEach(z.number().int().min(1).max(10)).describe('Numbers of the personas that may speak.'),
  satisfaction_question: z.boolean(),
  bureau_sentence: z.string().trim().max(300).describe('All that may be said about credit bureaus; empty: nothing.'),
  company_hours: z.strictObject({ weekdays, start: time, end: time }),
  creditor_name: z.string().trim().min(1).max(200),
  creditor_document: z
    .string()
    .trim()
    .max(30)
    .transform((text) => parseTaxId(text)?.value ?? text),
  creditor_address: z.string().trim().max(300),
} satisfies Record<WireName, z.ZodType>

type Shape = typeof policyShape
const nullable = Object.fromEntries(
  Object.entries(policyShape).map(([name, schema]) => [name, schema.nullable().optional()]),
) as { [K in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[K]>> }

const portfolioId = z.string().min(1).max(64)

export const policyQuery = z.object({
  portfolio_id: portfolioId.optional().describe("The company's own level without one."),
})

export const putPolicyQuery = policyQuery.extend({
  dry_run: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Checks and answers, and stores nothing.'),
})

export const putPolicyBody = z.strictObject({
  ...nullable,
  version: z.number().int().min(0).optional().describe('The version that was read; another one answers 409.'),
})

export const putPolicyInput = putPolicyBody.extend({
  portfolio_id: portfolioId.optional(),
  dry_run: z.boolean().optional(),
})

export const policyVersionsQuery = pageQuery.extend(policyQuery.shape)

/** `business_rules` of the founding document's ingest; whatever else a policy knows may come along. */
export const businessRulesInput = z.strictObject(nullable)
export type BusinessRules = z.input<typeof businessRulesInput>
