import { handBack, handBackOperation, serializeStanding } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(handBackOperation, async ({ ctx, params }) =>
  reply(200, serializeStanding(await handBack(ctx, params))),
)
