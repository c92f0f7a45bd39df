import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { finishIngest, finishIngestPayload } from './ingest/finish-ingest'
import { finishIngestJob, rescoreJob, trainRecoveryJob } from './job-names'
import { rescore, rescorePayload } from './scoring/rescore'
import { trainRecovery, trainRecoveryPayload } from './scoring/train-recovery'

export const portfolioJobs = [
  defineJob({ name: finishIngestJob, payload: finishIngestPayload, handler: finishIngest }),
  defineJob({ name: trainRecoveryJob, payload: trainRecoveryPayload, handler: trainRecovery }),
  defineJob({ name: rescoreJob, payload: rescorePayload, handler: rescore }),
] as unknown as JobDefinition[]
