import { z } from 'zod'
import { count, share } from './shared'

const heldOutOrder = {
  row: count.describe('Row of the data set, from 0.'),
  order_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  label: z.string().describe('What it really was.'),
}

export const disagreementReply = z.object({
  ...heldOutOrder,
  first_probability: share,
  second_probability: share,
  first_approves: z.boolean(),
  second_approves: z.boolean(),
  right: z.enum(['first', 'second']).describe('Whose answer was the label.'),
})
export type DisagreementReply = z.output<typeof disagreementReply>

export const flipReply = z.object({
  ...heldOutOrder,
  probability: share,
  approved_at_from: z.boolean(),
  approved_at_to: z.boolean(),
  amount: z.number().nullable().describe('R$, where an amount column is named and the row has one.'),
})
export type FlipReply = z.output<typeof flipReply>
