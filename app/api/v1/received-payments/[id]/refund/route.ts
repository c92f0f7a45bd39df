import { apiRoute, reply } from '@/lib/http'
import { refundPayment, refundPaymentOperation, serializeRefund } from '@/lib/payments'

export const POST = apiRoute(refundPaymentOperation, async ({ ctx, params, body }) =>
  reply(201, serializeRefund(await refundPayment(ctx, { ...body, id: params.id }))),
)
