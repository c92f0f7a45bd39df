import { issueReceipt, issueReceiptOperation } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'
import { signStatement } from '@/lib/identity'

export const GET = apiRoute(issueReceiptOperation, async ({ ctx, params }) => {
  const receipt = await issueReceipt(ctx, params.id, signStatement)
  return reply(200, receipt, {
    'content-disposition': `attachment; filename="aval-receipt-${receipt.decision_id}.json"`,
  })
})
