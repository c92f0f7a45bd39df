import { realtimeOf, realtimeOperation, serializeRealtime } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(realtimeOperation, async ({ ctx, query }) => {
  const { timeframe, simulated, administrator_id: administratorId } = query
  return reply(200, serializeRealtime(await realtimeOf(ctx, { timeframe, simulated, administratorId }), ctx.locale))
})
