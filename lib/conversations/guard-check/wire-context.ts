import { z } from 'zod'
import type { GuardContext } from '@/lib/guard'
import { centsFromDecimal } from '@/lib/platform/money'

const amount = z.number().nonnegative().describe('BRL.')
const percent = z.number().min(0).max(100)
const day = z.iso.date()
const text = (max: number) => z.string().trim().min(1).max(max)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const list = <T extends z.ZodType>(item: T, max = 50) => z.array(item).max(max)

/** What a reply may state. An optional part that is absent means that there is no such fact. */
export const guardContextInput = z.object({
  now: z.iso.datetime({ offset: true }).optional().describe('Of the reply; else the moment of the call.'),
  name: text(200).describe('The customer’s.'),
  verified: z.boolean().describe('The right-party check was passed.'),
  channel_verified: z.boolean().optional().describe('The company declared the channel’s address as the holder’s.'),
  overdue_amount: amount,
  overdue_days: z.number().int().nonnegative().optional(),
  installments_overdue: z.number().int().nonnegative().optional(),
  creditor: z.object({ name: text(200), document: text(30), address: text(300) }),
  policy: z.object({
    max_discount_percentage: percent,
    min_installment_value: amount,
    max_installments: z.number().int().positive().optional(),
    bureau_sentence: text(500).optional().describe('The one sentence about credit bureaus that is allowed.'),
    company_hours: z
      .object({ start: clock, end: clock, weekdays: list(z.number().int().min(0).max(6), 7).optional() })
      .optional()
      .describe('Weekdays from 0, Sunday.'),
    channel_verified: z.boolean().optional(),
  }),
  offers: list(
    z.object({
      total_amount: amount,
      discount_percentage: percent,
      schedule: list(z.object({ due_date: day, amount }), 120).min(1),
    }),
  ),
  customer_dates: list(day).optional().describe('Proposed by the customer: may be asked back, never told as agreed.'),
  customer_amounts: list(amount).optional(),
  first_debt_message: z.boolean().optional().describe('Then creditor, address and document must be in it (CDC 42-A).'),
  forbidden_words: list(text(100), 200).optional(),
  other_facts: z
    .object({
      texts: list(text(1_000)).optional().describe('Our links, codes, protocols, phone numbers.'),
      amounts: list(amount).optional(),
      dates: list(day).optional(),
      percentages: list(percent).optional(),
      counts: list(z.number().int().nonnegative()).optional(),
    })
    .optional(),
  paid: z.boolean().optional().describe('A payment of this conversation is confirmed.'),
})
export type GuardContextInput = z.output<typeof guardContextInput>

const basisPoints = (percentage: number) => Math.round(percentage * 100)
const present = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never

/**
 * The wire's context as the guard reads it.
 * @throws AppError 422 `money_invalid` for an amount with more than two decimals
 */
export function readWireContext(wire: GuardContextInput, now: number, timeZone: string): GuardContext {
  const { policy, other_facts: other } = wire
  const optional = present({
    debtDays: wire.overdue_days,
    installmentsOverdue: wire.installments_overdue,
    channelVerified: wire.channel_verified ?? policy.channel_verified,
    customerDates: wire.customer_dates,
    customerAmountsCents: wire.customer_amounts?.map((value) => centsFromDecimal(value, 'context.customer_amounts')),
    firstDebtMessage: wire.first_debt_message,
    forbiddenWords: wire.forbidden_words,
    paid: wire.paid,
    otherFacts:
      other &&
      present({
        texts: other.texts,
        amountsCents: other.amounts?.map((value) => centsFromDecimal(value, 'context.other_facts.amounts')),
        days: other.dates,
        percentsBasisPoints: other.percentages?.map(basisPoints),
        counts: other.counts,
      }),
  })
  return {
    now: wire.now === undefined ? now : Date.parse(wire.now),
    timeZone,
    customerName: wire.name,
    verified: wire.verified,
    overdueCents: centsFromDecimal(wire.overdue_amount, 'context.overdue_amount'),
    creditor: wire.creditor,
    policy: {
      maxDiscountBasisPoints: basisPoints(policy.max_discount_percentage),
      minInstallmentCents: centsFromDecimal(policy.min_installment_value, 'context.policy.min_installment_value'),
      ...present({
        maxInstallments: policy.max_installments,
        bureauSentence: policy.bureau_sentence,
        companyHours: policy.company_hours && present(policy.company_hours),
      }),
    },
    offers: wire.offers.map(({ total_amount, discount_percentage, schedule }, index) => ({
      totalCents: centsFromDecimal(total_amount, `context.offers[${index}].total_amount`),
      discountBasisPoints: basisPoints(discount_percentage),
      schedule: schedule.map(({ due_date, amount: value }) => ({
        dueDay: due_date,
        amountCents: centsFromDecimal(value, `context.offers[${index}].schedule`),
      })),
    })),
    ...optional,
  }
}
