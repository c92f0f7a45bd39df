import { z } from 'zod'
import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { runFold } from './drift/plan-fold'
import { foldDriftJob, prepareRetrainingJob, runScheduleJob, settleRetrainingJob } from './job-names'
import { failRetraining, prepareRetraining } from './retrainings/prepare-retraining'
import { settleRetraining } from './retrainings/settle-retraining'
import { planAfterFailure, runSchedule } from './schedules/run-schedule'

const prepare = defineJob({
  name: prepareRetrainingJob,
  payload: z.object({ retraining_id: z.string() }),
  handler: ({ retraining_id: id }, control) => prepareRetraining(id, control),
  onEnd: ({ retraining_id: id }, { companyId, errorCode }) => failRetraining(companyId, id, errorCode),
})

const settle = defineJob({
  name: settleRetrainingJob,
  payload: z.object({ retraining_id: z.string(), turn: z.number() }),
  handler: settleRetraining,
})

const schedule = defineJob({
  name: runScheduleJob,
  payload: z.object({ dataset_id: z.string(), revision: z.number(), slot: z.number() }),
  handler: runSchedule,
  onEnd: (payload, { companyId }) => planAfterFailure(payload, companyId),
})

const fold = defineJob({
  name: foldDriftJob,
  payload: z.object({}),
  handler: (_payload, control) => runFold(control),
})

export const lifecycleJobs = [prepare, settle, schedule, fold] as unknown as JobDefinition[]
