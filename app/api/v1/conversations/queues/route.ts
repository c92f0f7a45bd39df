import { countQueues, countQueuesOperation } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(countQueuesOperation, async ({ ctx }) => reply(200, await countQueues(ctx)))
