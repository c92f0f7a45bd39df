import { apiRoute } from '@/lib/http'
import { downloadPayReceiptOperation, issueReceipt, visitOf } from '@/lib/payments'
import { guarded, refusePay } from '../../answer'

export const GET = apiRoute(
  downloadPayReceiptOperation,
  async ({ ctx, params, query, request }) =>
    guarded(await issueReceipt(visitOf(ctx, params.slug, request), query.payment), {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${ctx.locale === 'en' ? 'receipt' : 'recibo'}.pdf"`,
    }),
  refusePay,
)
