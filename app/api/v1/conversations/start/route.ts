import { serializeStarted, startConversation, startConversationOperation } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(startConversationOperation, async ({ ctx, query, body }) =>
  reply(200, serializeStarted(await startConversation(ctx, { ...body, force: query.force === 'true' }))),
)
