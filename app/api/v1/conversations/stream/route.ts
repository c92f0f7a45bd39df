import { followConversations, followConversationsOperation } from '@/lib/conversations'
import { apiRoute } from '@/lib/http'

export const GET = apiRoute(
  followConversationsOperation,
  async ({ ctx, request }) =>
    new Response(followConversations(ctx, request.signal), {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' },
    }),
)
