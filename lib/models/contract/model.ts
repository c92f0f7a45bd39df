import { z } from 'zod'
import { curvesReply, histogramReply, thresholdRowReply } from './curves'
import { count, share } from './shared'
import { modelSummaryReply } from './summary'
import { calibrationReportReply, leaderboardReply, optionsReply, outOfBagReply, roundsReply } from './training'
import { treeNodeReply } from './tree'

const intervalReply = z
  .object({ mean: z.number(), low: z.number(), high: z.number() })
  .describe('With its 95 % interval.')

const importanceReply = z.object({
  feature: z.string(),
  label: z.string().describe('The name in words where one is known, else the column.'),
  importance: z.number().describe('Share of the AUC lost when the column is shuffled on the held-out rows.'),
  gain: z.number().describe('Share of the loss removed in training.'),
  permutation: intervalReply.describe('Fall of the held-out AUC when the column is shuffled.'),
  shap: intervalReply.describe('Mean |TreeSHAP| of the margin on the held-out rows.'),
})

const modelFeatureReply = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(['number', 'boolean', 'category']),
  monotone: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  categories: z.array(z.string()).describe('Most frequent first, at most 500.'),
  min: z.number(),
  max: z.number(),
  median: z.number(),
  integer: z.boolean(),
  step: z.number().describe('The grid the values lie on, 0 for none.'),
  missing: count.describe('Training rows without a value.'),
})

export const modelReply = modelSummaryReply.extend({
  options: optionsReply.describe('As asked for.'),
  trained_options: optionsReply.describe('As trained with, defaults filled in.'),
  positive_weight: z.number(),
  split: z.object({ test_share: share, seed: z.number().int(), time_column: z.string().nullable() }),
  actionable_columns: z.array(z.string()).nullable().describe('As marked; null = all but the fixed ones.'),
  fixed_columns: z.array(z.string()).describe('Columns that advice never asks a customer to change.'),
  leaderboard: leaderboardReply.nullable().describe('Of `auto`.'),
  calibration_report: calibrationReportReply.nullable(),
  rounds: roundsReply.nullable().describe('Of boosting.'),
  out_of_bag: outOfBagReply
    .nullable()
    .describe('Of a forest: each training row judged by the trees that did not see it.'),
  feature_importance: z.array(importanceReply).describe('Most important first.'),
  curves: curvesReply,
  threshold_table: z.array(thresholdRowReply).describe('Counts at 0, 0.01, …, 1 for a slider.'),
  histogram: z.array(histogramReply).describe('Held-out rows of each label by probability.'),
  features: z.array(modelFeatureReply),
  id_columns: z.array(z.string()),
  excluded_columns: z.array(z.object({ name: z.string(), reason: z.string() })),
  surrogate: z
    .object({
      agreement: share.describe('Held-out rows answered alike at the threshold.'),
      r2: z.number().describe("Variance of the model's probability that the small tree explains."),
    })
    .nullable()
    .describe('The small tree that imitates a model of another learner; null where the tree is the model.'),
  tree: z
    .object({
      leaves: count,
      depth: count,
      truncated: z.boolean().describe('More nodes than are drawn; the export has all.'),
      nodes: z.array(treeNodeReply),
    })
    .describe("A tree's own drawing; of another learner its surrogate's; no nodes where there is neither."),
})
export type ModelReply = z.output<typeof modelReply>
