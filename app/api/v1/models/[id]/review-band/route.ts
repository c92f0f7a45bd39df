import { apiRoute, reply } from '@/lib/http'
import { getReviewBand, getReviewBandOperation, serializeReviewBand } from '@/lib/models'

export const GET = apiRoute(getReviewBandOperation, async ({ ctx, params, query }) =>
  reply(200, serializeReviewBand(await getReviewBand(ctx, params.id, query))),
)
