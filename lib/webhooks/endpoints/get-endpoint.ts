import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { getEndpoint as endpointRow } from './repository'
import { type EndpointView, viewEndpoints } from './view'

/** @throws AppError `not_found` */
export async function getEndpoint(ctx: Context, { id }: { id: string }): Promise<EndpointView> {
  requireScope(ctx, 'webhooks:write')
  const [view] = await viewEndpoints(ctx, [await endpointRow(ctx.companyId, id)])
  if (!view) throw notFound('webhook_endpoint')
  return view
}
