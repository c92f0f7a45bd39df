import { type Context, requireScope } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { type RetrainingView, viewRetraining } from '../retrainings/read-retrainings'
import { getRetrainingRow, getScheduleRow, type ScheduleRow } from '../retrainings/repository'

export type ScheduleView = { row: ScheduleRow; timeZone: string; last: RetrainingView | null }

export async function viewSchedule(row: ScheduleRow): Promise<ScheduleView> {
  const { companyId, lastRetrainingId: lastId } = row
  const last = lastId ? await viewRetraining(await getRetrainingRow(companyId, lastId)) : null
  return { row, timeZone: await timeZoneOf(companyId), last }
}

/** @throws AppError `not_found` */
export async function getSchedule(ctx: Context, datasetId: string): Promise<ScheduleView> {
  requireScope(ctx, 'models:read')
  return viewSchedule(await getScheduleRow(ctx.companyId, datasetId))
}
