import { getConversation, getConversationOperation, serializeConversation } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getConversationOperation, async ({ ctx, params }) =>
  reply(200, serializeConversation(await getConversation(ctx, params.id), ctx.locale)),
)
