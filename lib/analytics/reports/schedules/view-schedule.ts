import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { recipientsOf } from './recipients'
import { type ScheduleRow, schedulePage } from './repository'

/** `recipients` is null for those who may not change the schedule: they learn how many there are. */
export type ScheduleView = { row: ScheduleRow; timeZone: string; recipients: string[] | null; count: number }

export async function viewSchedule(ctx: Context, row: ScheduleRow): Promise<ScheduleView> {
  const [timeZone, recipients] = await Promise.all([timeZoneOf(ctx.companyId), recipientsOf(row)])
  const may = ctx.scopes.has('analytics:write')
  return { row, timeZone, recipients: may ? recipients : null, count: recipients.length }
}

/** A page of the company's schedules, newest first. @throws AppError `cursor_invalid` */
export async function listReportSchedules(ctx: Context, page: PageInput): Promise<Page<ScheduleView>> {
  requireScope(ctx, 'analytics:read')
  const below = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 'string')[0]
  const rows = toPage(await schedulePage(ctx.companyId, page.limit + 1, below), page.limit, ({ id }) => [id])
  return { ...rows, data: await Promise.all(rows.data.map((row) => viewSchedule(ctx, row))) }
}
