import { receiveMessage, sendMessageOperation, serializeTurn, streamTurn } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(sendMessageOperation, async ({ ctx, params, body, request }) => {
  if (request.headers.get('accept')?.includes('text/event-stream')) return streamTurn(ctx, params.id, body)
  return reply(200, serializeTurn(await receiveMessage(ctx, params.id, body), ctx.locale))
})
