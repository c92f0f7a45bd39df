import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { getEndpoint } from '../endpoints/repository'
import { type DeliveryFilter, type DeliveryRow, deliveryPage } from './repository'

/**
 * Deliveries of an endpoint of the last 30 days, newest first.
 * @throws AppError `not_found`
 */
export async function listDeliveries(
  ctx: Context,
  endpointId: string,
  { state, eventType, ...page }: PageInput & DeliveryFilter,
): Promise<Page<DeliveryRow>> {
  requireScope(ctx, 'webhooks:write')
  await getEndpoint(ctx.companyId, endpointId)
  const before = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 'string')[0]
  const rows = await deliveryPage({ companyId: ctx.companyId, endpointId }, { state, eventType }, page, before)
  return toPage(rows, page.limit, (row) => [row.id])
}
