import { z } from 'zod'
import { paymentMethods } from '@/lib/negotiation'
import { paymentOptions } from '../core/proposed-schedule'

const brl = z.number().positive().max(10_000_000_000).describe('BRL.')
const share = z.number().min(0).max(1)

export const processPaymentInput = z.object({
  conversation_id: z.string().min(1).max(64),
  payment_proposal: z.object({
    total_amount: brl,
    payment_method: z.enum(paymentMethods),
    payment_option: z.enum(paymentOptions).default('full_amount'),
    discount_applied: z
      .number()
      .min(0)
      .max(10_000_000_000)
      .optional()
      .describe('What the total leaves off the overdue sum: BRL or, where that does not fit, percent.'),
    installments: z.number().int().min(1).max(120).optional().describe('All payments, the first one included.'),
    first_payment: brl.optional().describe('BRL of the first payment of `down_payment`.'),
    schedule: z
      .array(z.object({ due_date: z.iso.date(), amount: brl }))
      .min(1)
      .max(120)
      .optional()
      .describe('Each payment; without it equal ones follow monthly. A day on which banks rest becomes the next one.'),
    due_date: z.iso.date().describe('Of the only or the first payment, in the zone of the company.'),
    payment_confirmation_required: z
      .boolean()
      .default(true)
      .describe('False: without `customer_confirmation` the agreement is `proposed`, and paying it is the yes.'),
  }),
  customer_confirmation: z
    .object({
      method: z.string().min(1).max(64).describe('How the customer said yes: `voice_confirmation`, `text`, …'),
      confidence: share.optional().describe('How sure the caller is of the yes; without it the caller attests it.'),
      confidence_threshold: share.default(0.85),
    })
    .optional(),
})
export type ProcessPayment = z.output<typeof processPaymentInput>
