import { z } from 'zod'
import { decideBatchJob } from '@/db/constants/jobs'
import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { runBatch } from './run-batch'

const batch = defineJob({
  name: decideBatchJob,
  payload: z.object({}),
  concurrency: 2,
  handler: (_payload, control) => runBatch(control),
})

export const decisionJobs = [batch] as unknown as JobDefinition[]
