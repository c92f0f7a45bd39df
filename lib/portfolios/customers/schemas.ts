import { z } from 'zod'
import { debtStates, segments } from '@/db/constants/portfolios'
import { pageQuery } from '@/lib/platform/page'

/** Our id or the company's own; anything else is simply not found, so only its length is bounded here. */
export const customerId = z.string().max(100).describe('`cust_…`, or the company’s own `customer_id`.')
export const customerParams = z.object({ id: customerId })

const exact = (what: string, max: number) => z.string().trim().min(1).max(max).optional().describe(what)

export const listCustomersQuery = pageQuery.extend({
  portfolio_id: z.string().max(64).optional(),
  segment: z.enum(segments).optional(),
  state: z.enum(debtStates).optional(),
  document: exact('CPF or CNPJ, whole.', 30),
  phone: exact('Whole number.', 40),
  email: exact('Whole address.', 254),
  name: exact('Whole name; case and accents do not matter.', 200),
  customer_id: exact('Ours or the company’s own.', 100),
})
export type ListCustomersQuery = z.output<typeof listCustomersQuery>
