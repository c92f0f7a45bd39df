import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { getJob, type JobRow } from '@/lib/platform/jobs/repository'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { getRetrainingRow, listRetrainingRows, type RetrainingRow } from './repository'
import type { listRetrainingsQuery } from './schemas'

/** A retraining beside the job of its training, which knows how far that is. */
export type RetrainingView = { row: RetrainingRow; job: JobRow | null }

export async function viewRetraining(row: RetrainingRow): Promise<RetrainingView> {
  return { row, job: row.trainingJobId ? await getJob(row.companyId, row.trainingJobId) : null }
}

/** @throws AppError `not_found` */
export async function getRetraining(ctx: Context, id: string): Promise<RetrainingView> {
  requireScope(ctx, 'models:read')
  return viewRetraining(await getRetrainingRow(ctx.companyId, id))
}

/** A page of the company's retrainings and of runs that schedules skipped, newest first. */
export async function listRetrainings(
  ctx: Context,
  asked: z.output<typeof listRetrainingsQuery>,
): Promise<Page<RetrainingView>> {
  requireScope(ctx, 'models:read')
  const before = asked.cursor ? decodeCursor(asked.cursor, 'string')[0] : undefined
  const rows = await listRetrainingRows(ctx.companyId, { baseId: asked.dataset_id, before }, asked.limit + 1)
  const { data, nextCursor } = toPage(rows, asked.limit, (row) => [row.id])
  return { data: await Promise.all(data.map(viewRetraining)), nextCursor }
}
