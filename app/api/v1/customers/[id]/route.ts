import { apiRoute, reply } from '@/lib/http'
import { getCustomer, getCustomerOperation, serializeCustomer } from '@/lib/portfolios'

export const GET = apiRoute(getCustomerOperation, async ({ ctx, params }) =>
  reply(200, serializeCustomer(await getCustomer(ctx, params.id))),
)
