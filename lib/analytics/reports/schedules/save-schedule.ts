import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { cancelJob } from '@/lib/platform/jobs/cancel'
import { assertKnownPortfolio } from '../../realtime/charts/known-portfolio'
import { maxSchedules, putScheduleInput, type ScheduleInput, scheduleBody } from '../schemas'
import { planRun, unplanned } from './plan-run'
import { sealRecipients } from './recipients'
import { countSchedules, insertSchedule, type ScheduleRow, takeSchedule, updateSchedule } from './repository'
import { viewSchedule } from './view-schedule'

/** What of an input the row holds in the open. */
const plain = (input: ScheduleInput, locale: string) => ({
  name: input.name,
  cadence: input.cadence,
  weekday: input.weekday,
  day: input.day,
  hour: input.hour,
  enabled: input.enabled,
  formats: input.formats,
  view: { locale, simulated: String(input.simulated), ...(input.portfolio_id && { portfolio_id: input.portfolio_id }) },
})

const noteOf = (action: string, { id, cadence, hour, enabled, formats, view }: ScheduleRow, recipients: number) => ({
  action,
  resource: { type: 'report_schedule', id },
  details: { cadence, hour, enabled, formats, simulated: view['simulated'] === 'true', recipients },
})

/** Plans reports by mail. @throws AppError `not_found` for an unknown portfolio; 409 `too_many_report_schedules` */
export const createReportSchedule = command({
  name: 'report_schedule.create',
  scope: 'analytics:write',
  input: scheduleBody,
  run: async (ctx, input) => {
    const { companyId } = ctx
    await assertKnownPortfolio(companyId, input.portfolio_id ?? undefined)
    if ((await countSchedules(companyId)) >= maxSchedules)
      throw conflict('too_many_report_schedules', { max: maxSchedules })
    const now = ctx.now()
    const id = newId('reportSchedule', now)
    const base = { id, companyId, ...plain(input, ctx.locale), revision: 1 }
    const row: ScheduleRow = {
      ...base,
      ...(input.enabled ? await planRun(ctx, base) : unplanned),
      lastRunAt: 0,
      lastState: '',
      createdAt: now,
      updatedAt: now,
      blob: await sealRecipients(base, input.recipients),
    }
    await insertSchedule(row)
    return {
      result: await viewSchedule(ctx, row),
      audit: noteOf('report.scheduled', row, input.recipients.length),
    }
  },
})

/**
 * Replaces a schedule; what was planned before is called off.
 * @throws AppError `not_found`, for an unknown portfolio too; 409 `report_schedule_changed` when another version than the one read stands
 */
export const putReportSchedule = command({
  name: 'report_schedule.update',
  scope: 'analytics:write',
  input: putScheduleInput,
  run: async (ctx, { id, version, ...input }) => {
    const before = await takeSchedule(ctx.companyId, id)
    if (version !== undefined && version !== before.revision)
      throw conflict('report_schedule_changed', { version: before.revision })
    await assertKnownPortfolio(ctx.companyId, input.portfolio_id ?? undefined)
    const now = ctx.now()
    if (before.enabled) await cancelJob(ctx.companyId, before.jobId, now)
    const next = { ...before, ...plain(input, ctx.locale), revision: before.revision + 1, updatedAt: now }
    const row: ScheduleRow = {
      ...next,
      ...(input.enabled ? await planRun(ctx, next) : unplanned),
      blob: await sealRecipients(before, input.recipients),
    }
    await updateSchedule(row)
    return {
      result: await viewSchedule(ctx, row),
      audit: noteOf('report.schedule_changed', row, input.recipients.length),
    }
  },
})
