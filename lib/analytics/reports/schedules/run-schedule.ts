import { transaction } from '@/db/client'
import type { Locale } from '@/db/constants/identity'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import type { JobControl } from '@/lib/platform/jobs/define'
import { sendMail } from '@/lib/platform/mail'
import { systemContext } from '@/lib/platform/system-context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { rangeOfSlot } from '../core/report-range'
import { makeFile } from '../export-report'
import { gatherReport } from '../gather-report'
import type { ReportFormat } from '../schemas'
import { planRun } from './plan-run'
import { recipientsOf } from './recipients'
import { reportMail } from './report-mail'
import { findSchedule, lockSchedule, type ScheduleRow, updateSchedule } from './repository'

export type RunPayload = { schedule_id: string; revision: number; slot: number; by_hand?: boolean | undefined }

const contextOf = (companyId: string, requestId: string, now: () => number, locale: Locale): Context => ({
  ...systemContext(companyId, 'analytics.reports', requestId, now),
  locale,
})
const localeOf = (row: ScheduleRow): Locale => (row.view['locale'] === 'en' ? 'en' : 'pt-BR')

/** Whether the schedule still wants this very run; one asked for by hand needs only the schedule. */
const wanted = (row: ScheduleRow | undefined, { revision, slot, by_hand: byHand }: RunPayload): row is ScheduleRow =>
  row !== undefined && (byHand === true || (row.enabled && row.revision === revision && row.nextRunAt === slot))

/** Writes down how a run ended and plans the next slot, in one transaction. */
async function settle(
  ctx: Context,
  payload: RunPayload,
  state: string,
  note: { action: string; details: Record<string, unknown> },
): Promise<void> {
  await transaction(async () => {
    const row = await lockSchedule(ctx.companyId, payload.schedule_id)
    await recordAudit(ctx, { ...note, resource: { type: 'report_schedule', id: payload.schedule_id } })
    if (!row) return
    const next = payload.by_hand !== true && wanted(row, payload) ? await planRun(ctx, row) : {}
    await updateSchedule({ ...row, ...next, lastRunAt: ctx.now(), lastState: state })
  })
}

/**
 * The job of one slot: makes the report of what ended before it and mails it. The mail's name comes of schedule and
 * slot, so a run that died between sending and writing that down is known as a double where it arrives. A slot that was
 * missed runs once when the server is back; those after it that passed too do not.
 * @throws AppError of `sendMail`
 */
export async function runSchedule(
  payload: RunPayload,
  { companyId, jobId, now, signal }: JobControl,
): Promise<{ sent: boolean }> {
  const schedule = await findSchedule(companyId, payload.schedule_id)
  if (!wanted(schedule, payload)) return { sent: false }
  const locale = localeOf(schedule)
  const ctx = contextOf(companyId, jobId, now, locale)
  const days = rangeOfSlot(schedule.cadence, zoneClock(await timeZoneOf(companyId)), payload.slot)
  const { portfolio_id: portfolioId, simulated } = schedule.view
  const facts = await gatherReport(ctx, {
    range: 'custom',
    ...days,
    simulated: simulated === 'true' ? 'true' : 'false',
    compare: 'true',
    ...(portfolioId && { portfolio_id: portfolioId }),
  })
  const formats = schedule.formats as ReportFormat[]
  const files = await Promise.all(formats.map((format) => makeFile(facts, format, locale)))
  const to = await recipientsOf(schedule)
  signal.throwIfAborted()
  const key = `${schedule.id}:${payload.by_hand === true ? 'by-hand:' : ''}${payload.slot}`
  const mail = reportMail(facts, { name: schedule.name, days, files, locale })
  const { accepted, refused } = await sendMail({ ...mail, to, key })
  const details = { ...days, formats, accepted, refused, simulated: facts.overview.simulated }
  await settle(ctx, payload, refused > 0 ? 'partly_sent' : 'sent', { action: 'report.sent', details })
  return { sent: true }
}

/** A run that failed for good is said so, and must not end the schedule: the next slot is planned all the same. */
export async function noteFailure(payload: RunPayload, companyId: string, errorCode: string): Promise<void> {
  if (errorCode === 'cancelled') return
  const ctx = contextOf(companyId, payload.schedule_id, Date.now, 'pt-BR')
  await settle(ctx, payload, errorCode, { action: 'report.failed', details: { reason: errorCode } })
}
