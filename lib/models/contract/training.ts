import { z } from 'zod'
import { learners } from '@/db/constants/models'
import { calibrationPoints } from './curves'
import { count, share } from './shared'

export const optionsReply = z.record(z.string(), z.number())

export const leaderboardReply = z.object({
  folds: count,
  rows: count.describe('Training rows that took part: all up to 12,000, an even sample above.'),
  why: z.enum(['best', 'simpler']).describe('`simpler`: within one standard error of the best, and easier to explain.'),
  contestants: z
    .array(
      z.object({
        algorithm: z.enum(learners),
        options: optionsReply.describe(
          'As tried, what the figures belong to. Above 12,000 training rows a cheaper form; `trained_options` tell what was trained for good.',
        ),
        chosen: z.boolean(),
        log_loss: z.number(),
        log_loss_error: z.number().describe('Standard error of the mean over the folds.'),
        auc: share,
        auc_error: z.number(),
        brier: share,
        train_ms: z.number().nullable(),
      }),
    )
    .describe('Cross-validated inside the training rows; lowest log loss first.'),
})

export const calibrationReportReply = z.object({
  applied: z.enum(['platt', 'isotonic']).nullable().describe('Null: it would not have lowered the Brier score.'),
  brier_before: share,
  brier_after: share,
  before: calibrationPoints,
  after: calibrationPoints,
})

export const roundsReply = z.object({
  kept: count,
  inner_rows: count.describe('Training rows kept aside to stop by; never the held-out ones.'),
  log_loss: z.array(z.number()).describe('Of those rows, after each round.'),
})

export const outOfBagReply = z.object({ rows: count, auc: share, log_loss: z.number(), brier: share, accuracy: share })
