import { type Context, requireScope } from '@/lib/platform/context'
import { getEndpoint } from '../endpoints/repository'
import { getDeliveryRow } from './repository'
import { type DeliveryView, viewDelivery } from './view-delivery'

/** @throws AppError `not_found` */
export async function getDelivery(ctx: Context, endpointId: string, deliveryId: string): Promise<DeliveryView> {
  requireScope(ctx, 'webhooks:write')
  const endpoint = await getEndpoint(ctx.companyId, endpointId)
  return viewDelivery(endpoint, await getDeliveryRow({ companyId: ctx.companyId, endpointId }, deliveryId))
}
