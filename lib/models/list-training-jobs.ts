import { trainModelJob } from '@/db/constants/jobs'
import { type Context, requireScope } from '@/lib/platform/context'
import { type JobRow, listJobs } from '@/lib/platform/jobs/repository'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'

/** A page of the company's trainings, newest first. */
export async function listTrainingJobs(ctx: Context, page: PageInput): Promise<Page<JobRow>> {
  requireScope(ctx, 'models:read')
  const before = page.cursor ? decodeCursor(page.cursor, 'string')[0] : undefined
  const rows = await listJobs(ctx.companyId, trainModelJob, before, page.limit + 1)
  return toPage(rows, page.limit, (row) => [row.id])
}
