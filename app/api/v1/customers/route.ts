import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'
import { listCustomers, listCustomersOperation, serializeCustomerLine } from '@/lib/portfolios'

export const GET = apiRoute(listCustomersOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listCustomers(ctx, query), serializeCustomerLine)),
)
