import { apiRoute, reply } from '@/lib/http'
import { ignorePayment, ignorePaymentOperation, receivedOf, serializeReceived } from '@/lib/payments'

export const POST = apiRoute(ignorePaymentOperation, async ({ ctx, params, body }) =>
  reply(200, serializeReceived(await receivedOf(await ignorePayment(ctx, { ...body, id: params.id })))),
)
