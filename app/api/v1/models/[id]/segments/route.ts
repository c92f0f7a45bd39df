import { apiRoute, reply } from '@/lib/http'
import { getSegments, getSegmentsOperation, serializeSegments } from '@/lib/models'

export const GET = apiRoute(getSegmentsOperation, async ({ ctx, params, query }) =>
  reply(200, serializeSegments(await getSegments(ctx, params.id, query), ctx.locale)),
)
