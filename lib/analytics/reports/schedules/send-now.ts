import { command } from '@/lib/platform/command'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { sendReportJob } from '../job-names'
import { scheduleParams } from '../schemas'
import { takeSchedule } from './repository'

/** Asked again within it, it is the same mail. */
const onceMs = 10_000
const tries = 5

/** Sends a schedule's report now, whether or not it is on; its next slot stays. @throws AppError `not_found` */
export const sendReportNow = command({
  name: 'report_schedule.send',
  scope: 'analytics:write',
  input: scheduleParams,
  run: async (ctx, { id }) => {
    const { revision } = await takeSchedule(ctx.companyId, id)
    const slot = Math.floor(ctx.now() / onceMs) * onceMs
    const jobId = await enqueue(ctx, {
      name: sendReportJob,
      payload: { schedule_id: id, revision, slot, by_hand: true },
      key: `${id}:by-hand:${slot}`,
      maxAttempts: tries,
    })
    const resource = { type: 'report_schedule', id }
    return { result: { jobId }, audit: { action: 'report.asked', resource, details: {} } }
  },
})
