import { z } from 'zod'
import { reportCadences } from '@/db/constants/analytics'
import { mailAddress, mailLimits } from '@/lib/platform/mail'
import { plainText } from '@/lib/platform/plain-text'
import { overviewQuery } from '../overview/schemas'

export const reportFormats = ['pdf', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const exportQuery = overviewQuery.extend({
  format: z.enum(reportFormats).describe('`csv`: one table, a line a figure; `pdf`: a report to hand on.'),
})

/** Schedules of one company at most. */
export const maxSchedules = 50

export const scheduleParams = z.object({ id: z.string().min(1).max(64) })

export const scheduleBody = z.strictObject({
  name: plainText(120).min(1),
  cadence: z.enum(reportCadences).describe('Covers the day, the week (Monday–Sunday) or the month that ended last.'),
  weekday: z.number().int().min(1).max(7).default(1).describe('Of a weekly one: 1 Monday … 7 Sunday (ISO 8601).'),
  day: z.number().int().min(1).max(31).default(1).describe('Of a monthly one; a shorter month: its last day.'),
  hour: z.number().int().min(0).max(23).default(8).describe("By the company's clock."),
  recipients: z
    .array(mailAddress.toLowerCase())
    .min(1)
    .max(mailLimits.recipients)
    .transform((list) => [...new Set(list)])
    .describe('E-mail addresses, stored encrypted.'),
  formats: z
    .array(z.enum(reportFormats))
    .min(1)
    .max(2)
    .transform((list) => [...new Set(list)])
    .default(['pdf'])
    .describe('What is attached.'),
  simulated: z.boolean().default(false).describe('Figures of the simulator; subject and report say so.'),
  portfolio_id: z.string().min(1).max(64).nullable().default(null).describe('Null: the whole company.'),
  enabled: z.boolean().default(true),
})
export const putScheduleBody = scheduleBody.extend({
  version: z.number().int().min(1).optional().describe('The version that was read; another one answers 409.'),
})
export const putScheduleInput = putScheduleBody.extend({ id: z.string() })
export type ScheduleInput = z.output<typeof scheduleBody>
