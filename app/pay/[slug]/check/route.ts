import { apiRoute, readForm } from '@/lib/http'
import { checkHolderOperation, holderAnswer, prepareCharge, sessionCookie, verifyHolder, visitOf } from '@/lib/payments'
import { backTo, refusePay } from '../../answer'

export const POST = apiRoute(
  checkHolderOperation,
  async ({ ctx, params: { slug }, request }) => {
    const visit = visitOf(ctx, slug, request)
    const { outcome, session } = await verifyHolder(visit, await readForm(request, holderAnswer))
    if (outcome !== 'right') return backTo(`/pay/${slug}`, outcome === 'wrong' ? { note: 'wrong' } : {})
    await prepareCharge({ ...visit, session })
    return backTo(`/pay/${slug}`, { cookie: sessionCookie(request, slug, session) })
  },
  refusePay,
)
