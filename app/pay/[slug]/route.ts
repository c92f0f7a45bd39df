import { payDocument } from '@/components/pay/page'
import { wordsIn } from '@/components/pay/words'
import { apiRoute } from '@/lib/http'
import { pageAssets, showPayPageOperation, viewPayPage, visitOf } from '@/lib/payments'
import { htmlAnswer, refusePay } from '../answer'

export const GET = apiRoute(
  showPayPageOperation,
  async ({ ctx, params, query, request }) => {
    const page = await viewPayPage(visitOf(ctx, params.slug, request))
    return htmlAnswer(payDocument(page, wordsIn(ctx.locale), await pageAssets(), query.note))
  },
  refusePay,
)
