import { z } from 'zod'
import { ledgerAccounts, paymentFindings, paymentSources, paymentStates } from '@/db/constants/payments'
import { pageQuery } from '@/lib/platform/page'
import { reasonField, simulatedField } from '../bank/schemas'

const id = z.string().min(1).max(64)

export const receivedQuery = pageQuery.extend({
  state: z.enum(paymentStates).optional(),
  finding: z.enum(paymentFindings).optional(),
  source: z.enum(paymentSources).optional(),
  agreement_id: id.optional(),
  customer_id: id.optional(),
  portfolio_id: id.optional().describe('Paid on debts of this portfolio.'),
  from: z.iso.date().optional().describe('First day on which it was paid, in the company’s zone.'),
  to: z.iso.date().optional().describe('Last day, included.'),
  simulated: simulatedField,
})

export const refundBody = z.object({
  amount: z.number().positive().optional().describe('BRL; left out: all that was not returned yet.'),
  reason: reasonField,
})
export const refundById = refundBody.extend({ id })

export const confirmRefundBody = z.object({
  returned: z.boolean().describe('True: the money left the account; false: it did not, and may be sent anew.'),
  reason: reasonField,
})
export const confirmRefundById = confirmRefundBody.extend({ id })

export const reconciliationQuery = z.object({
  from: z.iso.date().describe('First day, in the company’s zone.'),
  to: z.iso.date().describe('Last day, included; at most 366 days.'),
  simulated: z.enum(['true', 'false']).default('false'),
})

export const ledgerQuery = pageQuery.extend({
  account: z.enum(ledgerAccounts).optional(),
  agreement_id: id.optional(),
  payment_id: id.optional(),
  from: z.iso.date().optional().describe('First day of booking, in the company’s zone.'),
  to: z.iso.date().optional(),
  simulated: simulatedField,
  format: z.enum(['json', 'csv']).default('json').describe('`csv` streams every line of the filter without pages.'),
})
