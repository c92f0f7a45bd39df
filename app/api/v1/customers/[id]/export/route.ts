import { apiRoute, reply } from '@/lib/http'
import { exportCustomer, exportCustomerOperation, serializeCustomerExport } from '@/lib/portfolios'

export const GET = apiRoute(exportCustomerOperation, async ({ ctx, params }) => {
  const found = serializeCustomerExport(await exportCustomer(ctx, params))
  return reply(200, found, { 'content-disposition': `attachment; filename="${found.customer.customer_id}.json"` })
})
