import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { type ActivationRow, getModelRow, listActivationRows } from './repository'

/**
 * A page of a version's promotion ledger, newest first.
 * @throws AppError `not_found`
 */
export async function listActivations(ctx: Context, id: string, page: PageInput): Promise<Page<ActivationRow>> {
  requireScope(ctx, 'models:read')
  await getModelRow(ctx.companyId, id)
  const before = page.cursor ? decodeCursor(page.cursor, 'string')[0] : undefined
  const rows = await listActivationRows(ctx.companyId, id, before, page.limit + 1)
  return toPage(rows, page.limit, (row) => [row.id])
}
