import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { listModelRows } from './repository'
import { type ModelView, withActive } from './view'

/** A page of the company's versions, newest first. */
export async function listModels(
  ctx: Context,
  filter: PageInput & { dataset_id?: string | undefined },
): Promise<Page<ModelView>> {
  requireScope(ctx, 'models:read')
  const before = filter.cursor ? decodeCursor(filter.cursor, 'number')[0] : undefined
  const rows = await listModelRows(ctx.companyId, { datasetId: filter.dataset_id, before }, filter.limit + 1)
  const views = await withActive(ctx.companyId, rows)
  return toPage(views, filter.limit, ({ row }) => [row.version])
}
