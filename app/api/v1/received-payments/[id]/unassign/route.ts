import { apiRoute, reply } from '@/lib/http'
import { receivedOf, serializeReceived, unassignPayment, unassignPaymentOperation } from '@/lib/payments'

export const POST = apiRoute(unassignPaymentOperation, async ({ ctx, params, body }) =>
  reply(200, serializeReceived(await receivedOf(await unassignPayment(ctx, { ...body, id: params.id })))),
)
