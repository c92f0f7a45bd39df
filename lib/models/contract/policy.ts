import { z } from 'zod'
import { confusionReply, count, metricsReply, share } from './shared'

export const matrixReply = confusionReply.extend({ model_id: z.string(), threshold: share, metrics: metricsReply })
export type MatrixReply = z.output<typeof matrixReply>

const brl = z.number()
const profitPoint = z.object({
  threshold: share,
  approval_rate: share,
  profit: brl.describe('R$: margin earned minus losses taken.'),
  margin: brl.describe('R$ earned on good orders approved.'),
  loss: brl.describe('R$ lost on bad orders approved.'),
  forgone: brl.describe('R$ not earned on good orders blocked.'),
  avoided: brl.describe('R$ not lost on bad orders blocked.'),
})

export const profitReply = z.object({
  model_id: z.string(),
  amount_column: z.string().nullable(),
  loss_rate: z.number(),
  margin_rate: z.number(),
  loss: brl,
  sale: brl,
  rows: count.describe('Held-out rows looked at; all amounts are of these.'),
  sampled: z.boolean(),
  without_amount: count.describe('Rows among them without an amount: only the fixed sums count for them.'),
  total_amount: brl.describe('Sum of the amounts.'),
  curve: z.array(profitPoint).describe('At 0, 0.01, …, 1.'),
  best: profitPoint.describe('Highest profit; of equals the middle of their first run.'),
  current: profitPoint,
})
export type ProfitReply = z.output<typeof profitReply>

export const reviewBandFiguresReply = z.object({
  model_id: z.string(),
  from: share,
  to: share,
  threshold: share,
  rows: count.describe('Held-out rows.'),
  queue: z.object({
    rows: count,
    share,
    per_100_orders: z.number().describe('Orders of each hundred that a person would look at.'),
    accuracy: share.nullable().describe('Of the model, had it answered these alone; null when there are none.'),
    base_rate: share.nullable().describe('Share of approve labels.'),
  }),
  automatic: z.object({
    rows: count,
    share,
    accuracy: share.nullable(),
    approval_rate: share.nullable(),
    wrong_approvals: count,
    wrong_rejections: count,
  }),
  overall_accuracy: share.describe('Without a band.'),
})
export type ReviewBandFiguresReply = z.output<typeof reviewBandFiguresReply>
