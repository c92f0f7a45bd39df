import { apiRoute, reply } from '@/lib/http'
import { listNotices, listNoticesOperation, serializeNotice } from '@/lib/payments'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listNoticesOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listNotices(ctx, query), serializeNotice)),
)
