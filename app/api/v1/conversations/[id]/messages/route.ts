import { receiveMessage, sendMessageOperation, serializeTurn, streamTurn } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(sendMessageOperation, async ({ ctx, params, body, request }) => {
  // One key, one message, should the answer be lost on its way.
  const key = body.channel_message_id ?? request.headers.get('idempotency-key') ?? undefined
  const message = { ...body, ...(key && { channel_message_id: key }) }
  if (request.headers.get('accept')?.includes('text/event-stream')) return streamTurn(ctx, params.id, message)
  return reply(200, serializeTurn(await receiveMessage(ctx, params.id, message), ctx.locale))
})
