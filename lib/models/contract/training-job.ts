import { z } from 'zod'
import { algorithms, jobStates, trainingStages } from '@/db/constants/models'
import { count, share, when } from './shared'

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
