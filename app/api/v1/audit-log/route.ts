import { exportEntries, listAuditOperation, listEntries, serializeEntry } from '@/lib/audit'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listAuditOperation, async ({ ctx, query }) => {
  if (query.format === 'csv') return exportEntries(ctx, query)
  return reply(200, serializePage(await listEntries(ctx, query), serializeEntry))
})
