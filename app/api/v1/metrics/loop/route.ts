import { getLoop, getLoopOperation, serializeLoop } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getLoopOperation, async ({ ctx, query }) =>
  reply(200, serializeLoop(await getLoop(ctx, query))),
)
