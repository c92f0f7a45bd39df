import { z } from 'zod'
import { algorithms, jobStates, trainingStages } from '@/db/constants/models'
import { conditionReply } from './wording/condition-reply'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const when = z.iso.datetime()

/** Every figure is of the held-out rows, at `threshold` where it depends on one. */
const metricsReply = z.object({
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

const confusionReply = z.object({
  labels: z.tuple([z.string(), z.string()]).describe('Approve label, reject label.'),
  matrix: z.tuple([z.tuple([count, count]), z.tuple([count, count])]).describe('Rows actual, columns predicted.'),
})

export const reviewBandReply = z.object({ from: share, to: share }).nullable()

export const modelSummaryReply = z.object({
  model_id: z.string(),
  version: z.number().int(),
  name: z.string(),
  algorithm: z.string(),
  active: z.boolean(),
  active_since: when.nullable(),
  dataset: z.object({
    dataset_id: z.string(),
    name: z.string(),
    label_meaning: z.string().describe('Whether the label is what the analyst did or what the customer later paid.'),
    target: z.string(),
  }),
  labels: z.object({ approve: z.string(), reject: z.string() }),
  threshold: share,
  review_band: reviewBandReply,
  metrics: metricsReply,
  confusion_matrix: confusionReply,
  feature_count: count,
  training_rows: count,
  test_rows: count,
  train_ms: z.number(),
  model_hash: z.string().describe('SHA-256 of the trained model.'),
  training_job_id: z.string(),
  created_at: when,
})
export type ModelSummaryReply = z.output<typeof modelSummaryReply>

const importanceReply = z.object({
  feature: z.string(),
  label: z.string().describe('The name in words where one is known, else the column.'),
  importance: z.number().describe('Share of the AUC lost when the column is shuffled on the held-out rows.'),
  gain: z.number().describe('Share of the Gini loss removed in training.'),
})

const curvesReply = z.object({
  roc: z.array(z.object({ threshold: z.number().nullable(), false_positive_rate: share, true_positive_rate: share })),
  precision_recall: z.array(z.object({ threshold: share, recall: share, precision: share })),
  ks: z.object({
    ks: share,
    threshold: share,
    points: z.array(z.object({ score: share, approve: share, reject: share })),
  }),
  calibration: z.array(z.object({ predicted: share, observed: share, rows: count })),
})

const thresholdRowReply = z.object({ threshold: share, tp: count, fp: count, tn: count, fn: count })
const histogramReply = z.object({ from: share, to: share, approve: count, reject: count })

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

const treeNodeReply = z.object({
  id: z.number().int().describe('0 is the root.'),
  parent: z.number().int().nullable(),
  depth: z.number().int(),
  rows: count,
  approved: count,
  probability: share.describe('Of the approve label.'),
  feature: z.string().nullable().describe('What the node asks; null in a leaf.'),
  label: z.string().nullable(),
  left: z.number().int().nullable(),
  right: z.number().int().nullable(),
  left_condition: conditionReply.nullable(),
  right_condition: conditionReply.nullable(),
})
export type TreeNodeReply = z.output<typeof treeNodeReply>

export const modelReply = modelSummaryReply.extend({
  options: z.record(z.string(), z.number()),
  split: z.object({ test_share: share, seed: z.number().int(), time_column: z.string().nullable() }),
  feature_importance: z.array(importanceReply),
  curves: curvesReply,
  threshold_table: z.array(thresholdRowReply).describe('Counts at 0, 0.01, …, 1 for a slider.'),
  histogram: z.array(histogramReply).describe('Held-out rows of each label by probability.'),
  features: z.array(modelFeatureReply),
  id_columns: z.array(z.string()),
  excluded_columns: z.array(z.object({ name: z.string(), reason: z.string() })),
  tree: z.object({
    leaves: count,
    depth: count,
    truncated: z.boolean().describe('More nodes than are drawn; the export has all.'),
    nodes: z.array(treeNodeReply),
  }),
})
export type ModelReply = z.output<typeof modelReply>

export const trainingJobReply = z.object({
  training_job_id: z.string(),
  status: z.enum(jobStates),
  progress: share,
  stage: z.enum(trainingStages),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  model_id: z.string().nullable(),
  dataset_id: z.string(),
  algorithm: z.enum(algorithms),
  attempts: count,
  created_at: when,
  started_at: when.nullable(),
  finished_at: when.nullable(),
})
export type TrainingJobReply = z.output<typeof trainingJobReply>

export const trainingAcceptedReply = z.object({ training_job_id: z.string() })

export const matrixReply = confusionReply.extend({ model_id: z.string(), threshold: share, metrics: metricsReply })
export type MatrixReply = z.output<typeof matrixReply>

export const comparisonReply = z.object({
  same_rows: z.boolean().describe('Whether both were judged on the same held-out rows.'),
  models: z.tuple([modelSummaryReply, modelSummaryReply]),
  auc_test: z
    .object({
      method: z.literal('delong'),
      difference: z.number().describe('AUC of the first minus that of the second.'),
      standard_error: z.number(),
      z: z.number(),
      p_value: share.describe('Two-sided.'),
    })
    .nullable()
    .describe('Null when the rows differ.'),
  agreement: z
    .object({ both_approve: count, both_reject: count, only_first_approves: count, only_second_approves: count })
    .nullable()
    .describe('Answers on the held-out rows, each at its own threshold; null when the rows differ.'),
})
export type ComparisonReply = z.output<typeof comparisonReply>

export const flipReply = z.object({
  row: count.describe('Row of the data set, from 0.'),
  order_id: z.string().nullable(),
  probability: share,
  label: z.string().describe('What it really was.'),
  approved_at_from: z.boolean(),
  approved_at_to: z.boolean(),
})
export type FlipReply = z.output<typeof flipReply>

export const activationReply = z.object({
  activation_id: z.string(),
  model_id: z.string(),
  version: z.number().int(),
  previous: z.object({ model_id: z.string(), version: z.number().int() }).nullable(),
  reason: z.string(),
  threshold: share,
  metrics: metricsReply.describe('As they stood when it was activated.'),
  actor: z.object({ type: z.enum(['user', 'token', 'system', 'public']), id: z.string() }),
  at: when,
})
export type ActivationReply = z.output<typeof activationReply>
