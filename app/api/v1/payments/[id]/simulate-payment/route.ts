import { apiRoute, reply } from '@/lib/http'
import { serializeChargeDetail, simulatePayment, simulatePaymentOperation } from '@/lib/payments'

export const POST = apiRoute(simulatePaymentOperation, async ({ ctx, params, body }) =>
  reply(200, serializeChargeDetail(await simulatePayment(ctx, { ...body, payment_request_id: params.id }), ctx.now())),
)
