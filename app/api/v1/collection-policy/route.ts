import { apiRoute, reply } from '@/lib/http'
import { getPolicy, getPolicyOperation, putPolicy, putPolicyOperation, serializePolicy } from '@/lib/portfolios'

export const GET = apiRoute(getPolicyOperation, async ({ ctx, query }) =>
  reply(200, serializePolicy(await getPolicy(ctx, query.portfolio_id), ctx.locale)),
)

export const PUT = apiRoute(putPolicyOperation, async ({ ctx, query, body }) =>
  reply(200, serializePolicy(await putPolicy(ctx, { ...body, ...query }), ctx.locale)),
)
