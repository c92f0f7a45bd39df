import { closeConversation, closeConversationOperation, serializeStanding } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(closeConversationOperation, async ({ ctx, params, body }) =>
  reply(200, serializeStanding(await closeConversation(ctx, { ...params, ...body }))),
)
