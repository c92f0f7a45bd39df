import type { Context } from '@/lib/platform/context'
import type { OverviewQuery } from '../overview'
import { reportCsv } from './csv/report-csv'
import { gatherReport, type ReportFacts } from './gather-report'
import { reportPdf } from './report-pdf'
import type { ReportFormat } from './schemas'
import { reportSheet } from './sheet/report-sheet'

export type ReportFile = { fileName: string; contentType: string; content: Uint8Array }

const day = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(new Date(at))

/** One form of a report, named by its days. */
export async function makeFile(
  facts: ReportFacts,
  format: ReportFormat,
  locale: Context['locale'],
): Promise<ReportFile> {
  const { overview } = facts
  const { from, until, time_zone: zone } = overview.range
  const last = new Date(Date.parse(until) - 1).toISOString()
  const name = `aval-${overview.simulated ? 'simulado-' : ''}${day(from, zone)}-${day(last, zone)}.${format}`
  if (format === 'pdf') {
    return { fileName: name, contentType: 'application/pdf', content: await reportPdf(reportSheet(facts, locale)) }
  }
  const content = new TextEncoder().encode(reportCsv(overview, locale))
  return { fileName: name, contentType: 'text/csv; charset=utf-8', content }
}

/** The overview as a file. @throws AppError as `getOverview` */
export async function exportReport(ctx: Context, format: ReportFormat, query: OverviewQuery): Promise<ReportFile> {
  return makeFile(await gatherReport(ctx, query), format, ctx.locale)
}
