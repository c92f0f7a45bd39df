import { z } from 'zod'
import { algorithms, learners } from '@/db/constants/models'
import { confusionReply, count, metricsReply, reviewBandReply, share, when } from './shared'

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
