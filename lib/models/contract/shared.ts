import { z } from 'zod'

export const share = z.number().min(0).max(1)
export const count = z.number().int().min(0)
export const when = z.iso.datetime()

/** Every figure is of the held-out rows, at `threshold` where it depends on one. */
export const metricsReply = z.object({
  accuracy: share,
  balanced_accuracy: share,
  precision: share,
  recall: share,
  f1: share,
  auc: share,
  gini: z.number(),
  ks: share,
  brier: share,
  log_loss: z.number(),
  approval_rate: share,
})
export type MetricsReply = z.output<typeof metricsReply>

export const confusionReply = z.object({
  labels: z.tuple([z.string(), z.string()]).describe('Approve label, reject label.'),
  matrix: z.tuple([z.tuple([count, count]), z.tuple([count, count])]).describe('Rows actual, columns predicted.'),
})

export const reviewBandReply = z.object({ from: share, to: share }).nullable()

export const axisValue = z.union([z.number(), z.string(), z.boolean()]).nullable().describe('Null = missing.')
