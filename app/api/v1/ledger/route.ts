import { apiRoute, reply } from '@/lib/http'
import { exportLedger, listLedger, listLedgerOperation, serializeEntry } from '@/lib/payments'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listLedgerOperation, async ({ ctx, query }) =>
  query.format === 'csv'
    ? exportLedger(ctx, query)
    : reply(200, serializePage(await listLedger(ctx, query), serializeEntry)),
)
