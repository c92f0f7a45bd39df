import { z } from 'zod'
import {
  type Algorithm,
  algorithms,
  exportFormats,
  type LearnerOption,
  learnerOptions,
  maxCompared,
} from '@/db/constants/models'
import { BOOSTING_DEFAULTS, MAX_BOOSTING_LEAVES } from '@/lib/ml'
import { pageQuery } from '@/lib/platform/page'

/** Foreign and malformed ids answer alike (404), so nothing is learnt from the form. */
const anyId = z.string().min(1).max(64)
export const modelParams = z.object({ id: anyId.describe('A `mod_…` id.') })
export const trainingJobParams = z.object({ id: anyId.describe('A `job_…` id.') })

const share = z.number().min(0).max(1)

/** A learner's setting within its range; `learnerOptions` says whose it is. */
function setting(name: LearnerOption, describes: string) {
  const { min, max, integer, of } = learnerOptions[name]
  const number = z.number().min(min).max(max)
  return (integer ? number.int() : number).optional().describe(`${describes} (${of.join(', ')})`)
}

export const trainingOptions = z
  .strictObject({
    seed: z
      .number()
      .int()
      .min(0)
      .max(4_294_967_295)
      .optional()
      .describe("Of the split and of every draw; the data set's own by default."),
    max_depth: setting('max_depth', 'Longest path in questions.'),
    min_leaf: setting('min_leaf', 'Fewest training rows of a leaf.'),
    leaf_price: setting('leaf_price', 'Cost-complexity price of a leaf; 2 is Akaike’s, 0 merges only equal leaves.'),
    prior_rows: setting('prior_rows', 'Rows that pull a leaf to the overall share.'),
    trees: setting('trees', 'Trees grown.'),
    node_features: setting('node_features', 'Columns drawn for each question; all when there are fewer.'),
    row_share: setting('row_share', 'Share of the rows that each tree sees.'),
    rounds: setting('rounds', 'Most trees; times `max_leaves` at most 100,000.'),
    learning_rate: setting('learning_rate', 'How much of its step each tree takes.'),
    max_leaves: setting('max_leaves', 'Most leaves of one tree.'),
    lambda: setting('lambda', 'Squared penalty on leaf values.'),
    alpha: setting('alpha', 'Absolute penalty on leaf values.'),
    min_child_weight: setting('min_child_weight', 'Least sum of p(1 − p) in a leaf.'),
    min_gain: setting('min_gain', 'Least fall of the loss that a question must bring.'),
    feature_share: setting('feature_share', 'Share of the columns that each tree may ask.'),
    patience: setting('patience', 'Rounds without a gain on rows kept aside after which it stops; 0 runs all rounds.'),
    max_bins: setting('max_bins', 'Most ranges or groups of a column.'),
    min_bin_share: setting('min_bin_share', 'Least share of the training rows in one of them.'),
    l2: setting('l2', 'Ridge penalty on the weights.'),
  })
  .describe('Only those of the algorithm asked for; `auto` takes `seed` alone. Same input: same model, bit for bit.')

type Options = z.output<typeof trainingOptions>

/** Names the options that belong to another algorithm. */
function refuseForeign({ algorithm, options }: { algorithm: Algorithm; options: Options }, ctx: z.RefinementCtx) {
  for (const name of Object.keys(options)) {
    if (name === 'seed' || !Object.hasOwn(learnerOptions, name)) continue
    const whose: readonly Algorithm[] = learnerOptions[name as LearnerOption].of
    if (!whose.includes(algorithm)) ctx.addIssue({ code: 'custom', path: ['options', name], message: 'option_foreign' })
  }
}

/** A model may not outgrow what explains an order at once. */
function refuseHuge({ algorithm, options }: { algorithm: Algorithm; options: Options }, ctx: z.RefinementCtx) {
  if (algorithm !== 'boosting') return
  const { rounds = BOOSTING_DEFAULTS.rounds, max_leaves = BOOSTING_DEFAULTS.maxLeaves } = options
  if (rounds * max_leaves <= MAX_BOOSTING_LEAVES) return
  ctx.addIssue({ code: 'custom', path: ['options', 'rounds'], message: 'too_many_leaves' })
}

const training = {
  dataset_id: anyId,
  algorithm: z.enum(algorithms).default('auto'),
  options: trainingOptions.default({}),
  positive_weight: z
    .number()
    .min(0.01)
    .max(100)
    .optional()
    .describe('Weight of an approve row against a reject row in training; 1 by default.'),
}

export const trainModelInput = z
  .strictObject({ ...training, name: z.string().trim().min(1).max(200).optional() })
  .superRefine((asked, ctx) => {
    refuseForeign(asked, ctx)
    refuseHuge(asked, ctx)
  })

/** What a training job carries; `lib/datasets` queues one too when a data set is complete. */
export const trainingPayload = z.object({ ...training, name: z.string().max(200).optional() })
export type TrainingPayload = z.output<typeof trainingPayload>

export const activateModelInput = z.strictObject({
  reason: z.string().trim().max(1000).optional().describe('Kept in the promotion ledger.'),
})

const reviewBand = z.strictObject({
  from: share.describe('Review from this probability …'),
  to: share.describe('… up to, and not including, this one.'),
})

export const updateModelInput = z
  .strictObject({
    threshold: share.optional().describe('Approved when probability ≥ threshold.'),
    review_band: reviewBand.nullable().optional().describe('Must hold the threshold; null takes it away.'),
    name: z.string().trim().min(1).max(200).optional(),
    actionable_columns: z
      .array(z.string().max(120))
      .max(1_000)
      .nullable()
      .optional()
      .describe('Columns that a customer can change, for advice; null = all but those known to be fixed.'),
    reason: z.string().trim().min(1).max(1000).optional().describe('Kept in the audit log beside the change.'),
  })
  .refine(({ reason: _, ...changes }) => Object.keys(changes).length > 0, { message: 'nothing_to_change' })

export const matrixQuery = z.object({
  threshold: z.coerce.number().min(0).max(1).optional().describe("The version's own by default."),
})

/** `a,b` with `least` to `most` different ids; malformed ones answer 404 as unknown ones do. */
const idList = (least: number, most: number, fault: string) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(',').map((id) => id.trim()))
    .refine(
      (ids) =>
        ids.length >= least && ids.length <= most && ids.every((id) => id !== '') && new Set(ids).size === ids.length,
      { message: fault },
    )

export const compareQuery = z.object({
  ids: idList(2, maxCompared, 'two_to_four_model_ids').describe('Two to four ids, parted by commas.'),
})

export const disagreementsQuery = pageQuery.extend({
  ids: idList(2, 2, 'two_model_ids').describe('Two ids, parted by a comma.'),
})

const columnName = z.string().min(1).max(200)

export const flipsQuery = pageQuery.extend({
  from: z.coerce.number().min(0).max(1).describe('One threshold …'),
  to: z.coerce.number().min(0).max(1).describe('… and the other.'),
  amount_column: columnName.optional().describe("Column that holds an order's amount in R$."),
})

export const segmentsQuery = z.object({
  column: columnName.describe('A column that the model reads.'),
  threshold: z.coerce.number().min(0).max(1).optional().describe("The version's own by default."),
})

const rate = z.coerce.number().min(0).max(5)
const money = z.coerce.number().min(0).max(10_000_000)
export const profitQuery = z
  .object({
    amount_column: columnName.optional().describe("Column that holds an order's amount in R$."),
    loss_rate: rate.default(0).describe('Share of the amount lost when a bad order is approved (1 = all of it).'),
    margin_rate: rate.default(0).describe('Share of the amount earned when a good order is approved.'),
    loss: money.default(0).describe('R$ lost besides, per bad order approved.'),
    sale: money.default(0).describe('R$ earned besides, per good order approved.'),
    threshold: z.coerce
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("Figures at this one; the version's own by default."),
  })
  .refine((asked) => asked.amount_column !== undefined || (asked.loss_rate === 0 && asked.margin_rate === 0), {
    message: 'amount_column_required',
    path: ['amount_column'],
  })
export type ProfitAsked = z.output<typeof profitQuery>

export const reviewBandQuery = z.object({
  from: z.coerce.number().min(0).max(1).describe('Review from this probability …'),
  to: z.coerce.number().min(0).max(1).describe('… up to, and not including, this one.'),
  threshold: z.coerce.number().min(0).max(1).optional().describe("The version's own by default."),
})

export const challengeModelInput = z.strictObject({
  reason: z.string().trim().max(1000).optional().describe('Kept in the audit log.'),
})

export const exportQuery = z.object({ format: z.enum(exportFormats).default('json') })

export const listModelsQuery = pageQuery.extend({ dataset_id: anyId.optional() })
export const listTrainingJobsQuery = pageQuery
