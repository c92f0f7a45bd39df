import { apiRoute, reply } from '@/lib/http'
import { getReceived, getReceivedOperation, serializeReceivedDetail } from '@/lib/payments'

export const GET = apiRoute(getReceivedOperation, async ({ ctx, params }) =>
  reply(200, serializeReceivedDetail(await getReceived(ctx, params.id))),
)
