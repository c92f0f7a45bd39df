import { z } from 'zod'
import { algorithms, exportFormats } from '@/db/constants/models'
import { isId } from '@/lib/platform/ids'
import { pageQuery } from '@/lib/platform/page'

/** Foreign and malformed ids answer alike (404), so nothing is learnt from the form. */
const anyId = z.string().min(1).max(64)
export const modelParams = z.object({ id: anyId.describe('A `mod_…` id.') })
export const trainingJobParams = z.object({ id: anyId.describe('A `job_…` id.') })

const share = z.number().min(0).max(1)

export const trainingOptions = z
  .strictObject({
    max_depth: z.number().int().min(1).max(30).optional().describe('Longest path in questions; 8 by default.'),
    min_leaf: z
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe('Fewest training rows of a leaf; 50 by default.'),
    leaf_price: z
      .number()
      .min(0)
      .max(1_000)
      .optional()
      .describe('Cost-complexity price of a leaf; 2 is Akaike’s, 0 merges only equal leaves.'),
    prior_rows: z
      .number()
      .min(0)
      .max(1_000_000)
      .optional()
      .describe('Rows that pull a leaf to the overall share; 10 by default.'),
    seed: z
      .number()
      .int()
      .min(0)
      .max(4_294_967_295)
      .optional()
      .describe("Of the split; the data set's own by default."),
  })
  .describe('Same data set, options and seed: same model, bit for bit.')

export const trainModelInput = z.strictObject({
  dataset_id: anyId,
  algorithm: z.enum(algorithms).default('auto'),
  options: trainingOptions.default({}),
  name: z.string().trim().min(1).max(200).optional(),
})

/** What a training job carries; `lib/datasets` queues one too when a data set is complete. */
export const trainingPayload = z.object({
  dataset_id: anyId,
  algorithm: z.enum(algorithms).default('auto'),
  options: trainingOptions.default({}),
  name: z.string().max(200).optional(),
})
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
    reason: z.string().trim().min(1).max(1000).optional().describe('Kept in the audit log beside the change.'),
  })
  .refine(({ reason: _, ...changes }) => Object.keys(changes).length > 0, { message: 'nothing_to_change' })

export const matrixQuery = z.object({
  threshold: z.coerce.number().min(0).max(1).optional().describe("The version's own by default."),
})

export const compareQuery = z.object({
  ids: z
    .string()
    .max(200)
    .transform((text) => text.split(',').map((id) => id.trim()))
    .refine((ids) => ids.length === 2 && ids[0] !== ids[1] && ids.every((id) => isId('model', id)), {
      message: 'two_model_ids',
    })
    .describe('Two ids, parted by a comma.'),
})

export const flipsQuery = pageQuery.extend({
  from: z.coerce.number().min(0).max(1).describe('One threshold …'),
  to: z.coerce.number().min(0).max(1).describe('… and the other.'),
})

export const exportQuery = z.object({ format: z.enum(exportFormats).default('json') })

export const listModelsQuery = pageQuery.extend({ dataset_id: anyId.optional() })
export const listTrainingJobsQuery = pageQuery
