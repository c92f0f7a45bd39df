import { z } from 'zod'
import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { sendReportJob } from './job-names'
import { noteFailure, runSchedule } from './schedules/run-schedule'

const send = defineJob({
  name: sendReportJob,
  payload: z.object({
    schedule_id: z.string(),
    revision: z.number(),
    slot: z.number(),
    by_hand: z.boolean().optional(),
  }),
  handler: runSchedule,
  onEnd: (payload, { companyId, errorCode }) => noteFailure(payload, companyId, errorCode),
})

export const reportJobs = [send] as unknown as JobDefinition[]
