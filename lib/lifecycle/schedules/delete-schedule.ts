import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/errors'
import { cancelJob } from '@/lib/platform/jobs/cancel'
import { deleteScheduleRow, takeSchedule } from '../retrainings/repository'
import { scheduleQuery } from './schemas'

/** Ends a schedule; versions it trained stay. @throws AppError `not_found` */
export const deleteSchedule = command({
  name: 'model.unschedule',
  scope: 'models:write',
  input: scheduleQuery,
  run: async (ctx, { dataset_id: datasetId }) => {
    const row = await takeSchedule(ctx.companyId, datasetId)
    if (!row) throw notFound('retraining_schedule')
    if (row.enabled) await cancelJob(ctx.companyId, row.jobId, ctx.now())
    await deleteScheduleRow(ctx.companyId, datasetId)
    return {
      result: undefined,
      audit: { action: 'model.schedule_ended', resource: { type: 'dataset', id: datasetId }, details: {} },
    }
  },
})
