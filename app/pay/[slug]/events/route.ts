import { apiRoute } from '@/lib/http'
import { followPayment, followPayPageOperation, visitOf } from '@/lib/payments'
import { guarded, refusePay } from '../../answer'

export const GET = apiRoute(
  followPayPageOperation,
  async ({ ctx, params, request }) =>
    guarded(await followPayment(visitOf(ctx, params.slug, request), request.signal), {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    }),
  refusePay,
)
