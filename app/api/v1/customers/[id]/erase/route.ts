import { apiRoute, reply } from '@/lib/http'
import { eraseCustomer, eraseCustomerOperation, serializeErasure } from '@/lib/portfolios'

export const POST = apiRoute(eraseCustomerOperation, async ({ ctx, params, body }) =>
  reply(200, serializeErasure(await eraseCustomer(ctx, { ...body, id: params.id }), ctx.locale)),
)
