import { apiRoute, readForm } from '@/lib/http'
import { chooseOffer, choosePayOptionOperation, chosenOffer, visitOf } from '@/lib/payments'
import { backTo, refusePay } from '../../answer'

export const POST = apiRoute(
  choosePayOptionOperation,
  async ({ ctx, params: { slug }, request }) => {
    await chooseOffer(visitOf(ctx, slug, request), await readForm(request, chosenOffer))
    return backTo(`/pay/${slug}`)
  },
  refusePay,
)
