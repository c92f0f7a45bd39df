import { serializeStanding, takeOver, takeOverOperation } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(takeOverOperation, async ({ ctx, params }) =>
  reply(200, serializeStanding(await takeOver(ctx, params))),
)
