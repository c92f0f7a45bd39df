import { getRoi, getRoiOperation, serializeRoi } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getRoiOperation, async ({ ctx, query }) =>
  reply(200, serializeRoi(await getRoi(ctx, query))),
)
