import { command } from '@/lib/platform/command'
import { cancelJob } from '@/lib/platform/jobs/cancel'
import { scheduleParams } from '../schemas'
import { removeSchedule, takeSchedule } from './repository'

/** Ends a schedule; what already went out stays with who got it. @throws AppError `not_found` */
export const deleteReportSchedule = command({
  name: 'report_schedule.delete',
  scope: 'analytics:write',
  input: scheduleParams,
  run: async (ctx, { id }) => {
    const row = await takeSchedule(ctx.companyId, id)
    if (row.enabled) await cancelJob(ctx.companyId, row.jobId, ctx.now())
    await removeSchedule(ctx.companyId, id)
    const resource = { type: 'report_schedule', id }
    return { result: undefined, audit: { action: 'report.schedule_ended', resource, details: {} } }
  },
})
