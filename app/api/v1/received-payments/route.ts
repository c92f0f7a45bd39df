import { apiRoute, reply } from '@/lib/http'
import { listReceived, listReceivedOperation, serializeReceived } from '@/lib/payments'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listReceivedOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listReceived(ctx, query), serializeReceived)),
)
