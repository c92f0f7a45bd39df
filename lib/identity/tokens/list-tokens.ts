import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { type TokenRow, tokenPage } from './repository'

/** The company's tokens, newest first, revoked and expired ones too. */
export async function listTokens(ctx: Context, page: PageInput): Promise<Page<TokenRow>> {
  requireScope(ctx, 'tokens:write')
  const before = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 'string')[0]
  return toPage(await tokenPage(ctx.companyId, page, before), page.limit, (row) => [row.id])
}
