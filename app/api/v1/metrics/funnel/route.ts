import { funnelOperation, getFunnel, serializeFunnel } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(funnelOperation, async ({ ctx, query }) =>
  reply(200, serializeFunnel(await getFunnel(ctx, query))),
)
