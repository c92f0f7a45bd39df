import {
  decideOperation,
  decideOrder,
  listDecisions,
  listDecisionsOperation,
  serializeDecision,
  serializeDecisionSummary,
} from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listDecisionsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listDecisions(ctx, query), serializeDecisionSummary)),
)

export const POST = apiRoute(decideOperation, async ({ ctx, body }) =>
  reply(200, serializeDecision(await decideOrder(ctx, body), ctx.locale)),
)
