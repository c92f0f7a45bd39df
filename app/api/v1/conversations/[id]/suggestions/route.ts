import { suggestReplies, suggestReplyOperation } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(suggestReplyOperation, async ({ ctx, params }) =>
  reply(200, { suggestions: await suggestReplies(ctx, params.id) }),
)
