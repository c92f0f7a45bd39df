import { apiRoute, reply } from '@/lib/http'
import { processPayment, processPaymentOperation, serializeProcessed } from '@/lib/payments'

export const POST = apiRoute(processPaymentOperation, async ({ ctx, body }) =>
  reply(200, serializeProcessed(await processPayment(ctx, body), ctx.now())),
)
