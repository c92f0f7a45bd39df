import { serializePreview, whatIfDecision, whatIfDecisionOperation } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(whatIfDecisionOperation, async ({ ctx, params, body }) =>
  reply(200, serializePreview(await whatIfDecision(ctx, params.id, body.features), ctx.locale)),
)
