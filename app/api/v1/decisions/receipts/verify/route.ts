import { verifyReceipt, verifyReceiptOperation } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'
import { readStatement } from '@/lib/identity'

export const POST = apiRoute(verifyReceiptOperation, async ({ ctx, body }) =>
  reply(200, await verifyReceipt(ctx, body.receipt, readStatement)),
)
