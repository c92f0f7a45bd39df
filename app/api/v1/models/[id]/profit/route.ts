import { apiRoute, reply } from '@/lib/http'
import { getProfit, getProfitOperation, serializeProfit } from '@/lib/models'

export const GET = apiRoute(getProfitOperation, async ({ ctx, params, query }) =>
  reply(200, serializeProfit(await getProfit(ctx, params.id, query))),
)
