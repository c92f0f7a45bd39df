import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { endpointPage } from './repository'
import { type EndpointView, viewEndpoints } from './view'

/** The company's endpoints, newest first, disabled ones too. */
export async function listEndpoints(ctx: Context, page: PageInput): Promise<Page<EndpointView>> {
  requireScope(ctx, 'webhooks:write')
  const before = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 'string')[0]
  const cut = toPage(await endpointPage(ctx.companyId, page, before), page.limit, (row) => [row.id])
  return { ...cut, data: await viewEndpoints(ctx, cut.data) }
}
