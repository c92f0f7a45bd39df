import { serializeSummary, summarizeDecisions, summarizeDecisionsOperation } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(summarizeDecisionsOperation, async ({ ctx, query }) =>
  reply(200, serializeSummary(await summarizeDecisions(ctx, query))),
)
