import { apiRoute, reply } from '@/lib/http'
import { cancelCharge, cancelChargeOperation, serializeCharge } from '@/lib/payments'

export const POST = apiRoute(cancelChargeOperation, async ({ ctx, params }) =>
  reply(200, serializeCharge(await cancelCharge(ctx, { payment_request_id: params.id }), ctx.now())),
)
