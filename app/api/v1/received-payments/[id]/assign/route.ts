import { apiRoute, reply } from '@/lib/http'
import { assignPayment, assignPaymentOperation, receivedOf, serializeReceived } from '@/lib/payments'

export const POST = apiRoute(assignPaymentOperation, async ({ ctx, params, body }) =>
  reply(200, serializeReceived(await receivedOf(await assignPayment(ctx, { ...body, id: params.id })))),
)
