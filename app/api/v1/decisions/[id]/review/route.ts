import { reviewDecision, reviewDecisionOperation, serializeDecision } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(reviewDecisionOperation, async ({ ctx, params, body }) =>
  reply(200, serializeDecision(await reviewDecision(ctx, { ...body, id: params.id }), ctx.locale)),
)
