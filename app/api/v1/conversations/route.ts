import { listConversations, listConversationsOperation, serializeListed } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listConversationsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listConversations(ctx, query), serializeListed)),
)
