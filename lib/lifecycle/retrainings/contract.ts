import { z } from 'zod'
import { retrainingStates, retrainingTriggers, skipReasons } from '@/db/constants/lifecycle'
import { algorithms } from '@/db/constants/models'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const when = z.iso.datetime()

/** Outcomes exist of approved orders alone; what that means for the model. */
const warningReply = z.object({
  code: z.literal('approved_only_labels'),
  approved_share: share.describe('Of the outcomes added, those of orders that were approved; mostly 1.'),
  decisions_approved_share: share.describe(
    'Of all decisions up to `until`, those approved: of the others no outcome can come.',
  ),
  message: z.string().describe('What it means, in words.'),
})

export const retrainingReply = z.object({
  retraining_id: z.string(),
  status: z.enum(retrainingStates),
  trigger: z.enum(retrainingTriggers),
  skipped: z
    .object({ reason: z.enum(skipReasons), message: z.string() })
    .nullable()
    .describe('Why a scheduled run trained nothing.'),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  progress: share.describe('Of preparing and training together.'),
  base_dataset_id: z.string(),
  dataset_id: z
    .string()
    .nullable()
    .describe('What it trains on: the derived data set with outcomes, else the base; null when skipped.'),
  with_outcomes: z.boolean(),
  outcomes: z
    .object({
      total: count,
      paid: count.describe('Enter as the approve label.'),
      unpaid: count.describe('Enter as the reject label.'),
      until: when.describe('Recorded up to then.'),
      prepared: count.describe('Rows stored so far in the derived data set.'),
      refused: count.describe('Orders left out since an input does not read as its column.'),
    })
    .nullable(),
  warning: warningReply.nullable(),
  algorithm: z.enum(algorithms),
  name: z.string().nullable(),
  training_job_id: z.string().nullable().describe('Follow it at `GET /training-jobs/{id}`; null while preparing.'),
  model_id: z.string().nullable().describe('The new version; it never activates itself.'),
  created_at: when,
  finished_at: when.nullable(),
})
export type RetrainingReply = z.output<typeof retrainingReply>
