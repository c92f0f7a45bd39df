import { recordOutcome, recordOutcomeOperation, serializeDecision } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(recordOutcomeOperation, async ({ ctx, params, body }) =>
  reply(200, serializeDecision(await recordOutcome(ctx, { ...body, id: params.id }), ctx.locale)),
)
