import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { finishIngest, finishIngestPayload } from './ingest/finish-ingest'
import { finishIngestJob } from './job-names'

export const portfolioJobs = [
  defineJob({ name: finishIngestJob, payload: finishIngestPayload, handler: finishIngest }),
] as unknown as JobDefinition[]
