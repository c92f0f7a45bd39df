import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { listPortfolioRows, type PortfolioRow } from './repository'

/** The company's portfolios, newest first. */
export async function listPortfolios(ctx: Context, { limit, cursor }: PageInput): Promise<Page<PortfolioRow>> {
  requireScope(ctx, 'portfolios:read')
  const [before] = cursor === undefined ? [undefined] : decodeCursor(cursor, 'string')
  return toPage(await listPortfolioRows(ctx.companyId, before, limit + 1), limit, ({ id }) => [id])
}
