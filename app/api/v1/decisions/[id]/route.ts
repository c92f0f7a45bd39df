import { getDecision, getDecisionOperation, serializeDecision } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getDecisionOperation, async ({ ctx, params }) =>
  reply(200, serializeDecision(await getDecision(ctx, params.id), ctx.locale)),
)
