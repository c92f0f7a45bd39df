import { z } from 'zod'
import { reportCadences } from '@/db/constants/analytics'
import type { Locale } from '@/db/constants/identity'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import type { ScheduleView } from './schedules/view-schedule'
import { exportQuery, putScheduleBody, reportFormats, scheduleBody, scheduleParams } from './schemas'
import { stateIn } from './words'

const when = z.iso.datetime()

export const reportScheduleReply = z.object({
  schedule_id: z.string(),
  name: z.string(),
  cadence: z.enum(reportCadences),
  weekday: z.number().int().describe('1 Monday … 7 Sunday; counts for a weekly one.'),
  day: z.number().int().describe('1–31; counts for a monthly one.'),
  hour: z.number().int(),
  time_zone: z.string().describe("The company's, as IANA names it."),
  recipients: z.array(z.string()).nullable().describe('Null without the scope `analytics:write`.'),
  recipients_count: z.number().int(),
  formats: z.array(z.enum(reportFormats)),
  simulated: z.boolean(),
  portfolio_id: z.string().nullable(),
  enabled: z.boolean(),
  next_run_at: when.nullable().describe('Null while switched off.'),
  last_run: z
    .object({
      at: when,
      state: z.enum(['sent', 'partly_sent', 'failed']).describe('`partly_sent`: some recipients were refused.'),
      reason: z.string().nullable(),
      message: z.string().nullable(),
    })
    .nullable(),
  version: z.number().int().describe('Send it with a PUT.'),
  created_at: when,
  updated_at: when,
})
export type ReportScheduleReply = z.output<typeof reportScheduleReply>

const time = (ms: number) => new Date(ms).toISOString()

function lastRun({ lastRunAt, lastState }: ScheduleView['row'], locale: Locale): ReportScheduleReply['last_run'] {
  if (lastRunAt === 0) return null
  const at = time(lastRunAt)
  if (lastState === 'sent' || lastState === 'partly_sent') return { at, state: lastState, reason: null, message: null }
  return { at, state: 'failed', reason: lastState, message: stateIn(locale, lastState) }
}

export const serializeReportSchedule = (view: ScheduleView, locale: Locale): ReportScheduleReply => {
  const { row, timeZone, recipients, count } = view
  return {
    schedule_id: row.id,
    name: row.name,
    cadence: row.cadence,
    weekday: row.weekday,
    day: row.day,
    hour: row.hour,
    time_zone: timeZone,
    recipients,
    recipients_count: count,
    formats: row.formats as ReportScheduleReply['formats'],
    simulated: row.view['simulated'] === 'true',
    portfolio_id: row.view['portfolio_id'] ?? null,
    enabled: row.enabled,
    next_run_at: row.nextRunAt > 0 ? time(row.nextRunAt) : null,
    last_run: lastRun(row, locale),
    version: row.revision,
    created_at: time(row.createdAt),
    updated_at: time(row.updatedAt),
  }
}

const reads = { tag: 'Analytics', auth: 'bearer', scope: 'analytics:read' } as const
const writes = { tag: 'Analytics', auth: 'bearer', scope: 'analytics:write' } as const

export const exportMetricsOperation = operation({
  id: 'exportMetrics',
  method: 'GET',
  path: '/metrics/export',
  ...reads,
  rate: 'sensitive',
  summary: 'The overview as a table or as a report to hand on',
  description:
    'The query is that of `GET /metrics/overview`. CSV: a line a figure, with n, unit, range and interval; in Portuguese ' +
    '(`Accept-Language`) with `;` and a decimal comma. PDF: tagged, A4.',
  query: exportQuery,
  replies: { 200: { description: 'A file.', contentType: 'application/pdf' } },
  problems: [404],
})

export const listReportSchedulesOperation = operation({
  id: 'listReportSchedules',
  method: 'GET',
  path: '/report-schedules',
  ...reads,
  summary: 'Reports that go out by mail, newest first',
  query: pageQuery,
  replies: { 200: { description: 'A page', schema: pageReply(reportScheduleReply) } },
})

export const createReportScheduleOperation = operation({
  id: 'createReportSchedule',
  method: 'POST',
  path: '/report-schedules',
  ...writes,
  summary: 'Mail a report every day, week or month',
  description:
    'It covers what has just ended, compared with as long before it. A slot missed while the server was down is sent ' +
    'once, afterwards. A mail that could not be sent is tried again for about half an hour, then said so in `last_run`.',
  body: scheduleBody,
  replies: { 201: { description: 'The schedule', schema: reportScheduleReply } },
  problems: [404, 409],
})

export const putReportScheduleOperation = operation({
  id: 'putReportSchedule',
  method: 'PUT',
  path: '/report-schedules/{id}',
  ...writes,
  summary: 'Replace a schedule',
  params: scheduleParams,
  body: putScheduleBody,
  replies: { 200: { description: 'The schedule', schema: reportScheduleReply } },
  problems: [404, 409],
})

export const deleteReportScheduleOperation = operation({
  id: 'deleteReportSchedule',
  method: 'DELETE',
  path: '/report-schedules/{id}',
  ...writes,
  summary: 'End a schedule',
  params: scheduleParams,
  replies: { 204: { description: 'Ended' } },
  problems: [404],
})

export const sendReportOperation = operation({
  id: 'sendReport',
  method: 'POST',
  path: '/report-schedules/{id}/send',
  ...writes,
  rate: 'sensitive',
  summary: 'Send a schedule’s report now',
  description: 'Also of one that is switched off; its next slot stays. How it ended is in `last_run`.',
  params: scheduleParams,
  replies: { 202: { description: 'On its way', schema: z.object({ job_id: z.string() }) } },
  problems: [404],
})

export const reportOperations = [
  exportMetricsOperation,
  listReportSchedulesOperation,
  createReportScheduleOperation,
  putReportScheduleOperation,
  deleteReportScheduleOperation,
  sendReportOperation,
]
