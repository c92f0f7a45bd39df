import { apiRoute, reply } from '@/lib/http'
import { confirmRefund, confirmRefundOperation, serializeRefund } from '@/lib/payments'

export const POST = apiRoute(confirmRefundOperation, async ({ ctx, params, body }) =>
  reply(200, serializeRefund(await confirmRefund(ctx, { ...body, id: params.id }))),
)
