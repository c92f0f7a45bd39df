import { replayDecision, replayDecisionOperation, serializeReplay } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(replayDecisionOperation, async ({ ctx, params }) =>
  reply(200, serializeReplay(await replayDecision(ctx, params))),
)
