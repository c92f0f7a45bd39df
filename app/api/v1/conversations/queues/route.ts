import { countQueues, countQueuesOperation, serializeQueues } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(countQueuesOperation, async ({ ctx }) =>
  reply(200, serializeQueues(await countQueues(ctx))),
)
