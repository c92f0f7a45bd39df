import { reviewIntent, reviewIntentOperation, serializeReview } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const PUT = apiRoute(reviewIntentOperation, async ({ ctx, params, body }) =>
  reply(200, serializeReview(await reviewIntent(ctx, { ...params, ...body }))),
)
