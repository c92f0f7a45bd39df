import { followMetrics, streamOperation } from '@/lib/analytics'
import { apiRoute } from '@/lib/http'

export const GET = apiRoute(
  streamOperation,
  async ({ ctx, query, request }) =>
    new Response(followMetrics(ctx, { ...query, lastEventId: request.headers.get('last-event-id') }, request.signal), {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' },
    }),
)
