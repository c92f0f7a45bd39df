import { z } from 'zod'
import { algorithms, jobStates, learners, smallGroup, trainingStages } from '@/db/constants/models'
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
  algorithm: z.enum(learners).describe('What was trained.'),
  requested: z.enum(algorithms).describe('What was asked for: an algorithm, or `auto`.'),
  active: z.boolean(),
  active_since: when.nullable(),
  challenger: z.boolean().describe('Scores live orders in shadow, without a say.'),
  challenger_since: when.nullable(),
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

const calibrationPoints = z.array(z.object({ predicted: share, observed: share, rows: count }))

const curvesReply = z.object({
  roc: z.array(z.object({ threshold: z.number().nullable(), false_positive_rate: share, true_positive_rate: share })),
  precision_recall: z.array(z.object({ threshold: share, recall: share, precision: share })),
  ks: z.object({
    ks: share,
    threshold: share,
    points: z.array(z.object({ score: share, approve: share, reject: share })),
  }),
  calibration: calibrationPoints,
  gains: z
    .array(
      z.object({
        share: share.describe('Share of the orders, riskiest first.'),
        rejects: share.describe('Share of the reject labels among them.'),
        approves: share.describe('Share of the approve labels among them: good orders lost.'),
        lift: z.number().describe('How many times more rejects than a random pick of that size holds.'),
      }),
    )
    .describe('What blocking the riskiest orders would catch.'),
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

const optionsReply = z.record(z.string(), z.number())

const leaderboardReply = z.object({
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

const calibrationReportReply = z.object({
  applied: z.enum(['platt', 'isotonic']).nullable().describe('Null: it would not have lowered the Brier score.'),
  brier_before: share,
  brier_after: share,
  before: calibrationPoints,
  after: calibrationPoints,
})

const roundsReply = z.object({
  kept: count,
  inner_rows: count.describe('Training rows kept aside to stop by; never the held-out ones.'),
  log_loss: z.array(z.number()).describe('Of those rows, after each round.'),
})

const outOfBagReply = z.object({ rows: count, auc: share, log_loss: z.number(), brier: share, accuracy: share })

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

const axisValue = z.union([z.number(), z.string(), z.boolean()]).nullable().describe('Null = missing.')

export const explanationReply = z.object({
  model_id: z.string(),
  partial_dependence: z
    .array(
      z.object({
        feature: z.string(),
        label: z.string(),
        type: z.enum(['number', 'boolean', 'category']),
        points: z.array(
          z.object({
            value: axisValue,
            probability: share.describe('Mean over a sample of rows with the column set to `value` in all of them.'),
            share: share.describe('Training rows at or nearest to the value.'),
          }),
        ),
      }),
    )
    .describe('Most important column first.'),
  pair_dependence: z
    .object({
      features: z.tuple([z.string(), z.string()]),
      labels: z.tuple([z.string(), z.string()]),
      strength: share.describe("Part of the pair's joint effect that neither column carries alone (Friedman's H)."),
      values: z.tuple([z.array(axisValue), z.array(axisValue)]),
      probability: z.array(z.array(share)).describe("[i][j] at the first column's value i, the second's j."),
    })
    .nullable()
    .describe('Of the two columns that interact most.'),
})
export type ExplanationReply = z.output<typeof explanationReply>

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

const aucTestReply = z.object({
  method: z.literal('delong'),
  difference: z.number().describe('AUC of the first minus that of the second.'),
  standard_error: z.number(),
  z: z.number(),
  p_value: share.describe('Two-sided.'),
})

const agreementReply = z.object({
  both_approve: count,
  both_reject: count,
  only_first_approves: count,
  only_second_approves: count,
})

const errorTestReply = z.object({
  method: z.literal('mcnemar'),
  only_first_wrong: count,
  only_second_wrong: count,
  exact: z.boolean().describe('By the binomial; with 25 or more discordant rows by chi-square.'),
  statistic: z.number().nullable().describe('Chi-square with continuity correction; null when exact.'),
  p_value: share.describe('Two-sided: whether one of the two errs more.'),
})

export const comparisonReply = z.object({
  same_rows: z.boolean().describe('Whether all were judged on the same held-out rows.'),
  models: z.tuple([modelSummaryReply, modelSummaryReply]).rest(modelSummaryReply).describe('In the order asked for.'),
  auc_test: aucTestReply.nullable().describe('Of the first two; null when their rows differ.'),
  agreement: agreementReply
    .nullable()
    .describe('Answers of the first two on the held-out rows, each at its own threshold; null when the rows differ.'),
  pairs: z
    .array(
      z.object({
        first: z.string().describe('Model id.'),
        second: z.string(),
        same_rows: z.boolean(),
        auc_test: aucTestReply.nullable(),
        error_test: errorTestReply.nullable(),
        agreement: agreementReply.nullable(),
        disagreement: share.nullable().describe('Share of the held-out rows that the two answer differently.'),
      }),
    )
    .describe('Every pair; tests are null when the rows differ.'),
})
export type ComparisonReply = z.output<typeof comparisonReply>

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

const groupFigures = {
  rows: count,
  base_rate: share.describe('Share of approve labels.'),
  accuracy: share,
  approval_rate: share,
  true_positive_rate: share.nullable().describe('Approved among approve labels; null without any.'),
  false_positive_rate: share.nullable().describe('Approved among reject labels; null without any.'),
  auc: share.nullable().describe('Null with one class only.'),
  mean_probability: share,
  calibration_gap: z.number().describe('Mean probability minus the share of approve labels.'),
}

const gapReply = z
  .object({
    difference: share.describe('Largest gap between two groups.'),
    highest: z.string().describe('Key of the group.'),
    lowest: z.string(),
  })
  .nullable()
  .describe('Null with fewer than two groups large enough.')

export const segmentsReply = z.object({
  model_id: z.string(),
  column: z.string(),
  label: z.string(),
  type: z.enum(['number', 'boolean', 'category']),
  threshold: share,
  rows: count.describe('Held-out rows looked at.'),
  sampled: z.boolean().describe('An even sample of the held-out rows, since there are many.'),
  overall: z.object(groupFigures),
  groups: z
    .array(
      z.object({
        key: z.string().describe('Unique in the answer.'),
        value: axisValue.describe('Category, yes/no or the single number; null for a band, `other` and missing.'),
        from: z.number().nullable().describe('Of a band of a number: from < value ≤ to.'),
        to: z.number().nullable(),
        kind: z.enum(['value', 'band', 'other', 'missing']),
        small: z.boolean().describe(`Fewer than ${smallGroup} rows: says too little.`),
        ...groupFigures,
      }),
    )
    .describe('Categories most frequent first, numbers ascending, then `other` and missing.'),
  fairness: z
    .object({
      approval_rate: gapReply,
      approval_ratio: z.number().nullable().describe('Lowest approval rate over the highest.'),
      four_fifths: z.boolean().nullable().describe('Whether that ratio is at least 0.8.'),
      equal_opportunity: gapReply.describe('Gap in the share of approve labels approved.'),
      equalised_odds: gapReply.describe('The larger of the gaps in true and in false positive rate.'),
    })
    .describe('Over the groups that are not small, missing or other.'),
})
export type SegmentsReply = z.output<typeof segmentsReply>

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
