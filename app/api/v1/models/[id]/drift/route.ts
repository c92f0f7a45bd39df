import { apiRoute, reply } from '@/lib/http'
import { getDrift, getDriftOperation, serializeDrift } from '@/lib/lifecycle'

export const GET = apiRoute(getDriftOperation, async ({ ctx, params, query }) =>
  reply(200, serializeDrift(await getDrift(ctx, params.id, query.weeks), ctx.locale)),
)
