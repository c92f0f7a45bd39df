import { z } from 'zod'
import { apiRoute, readForm } from '@/lib/http'
import { prepareCharge, renewPayCodeOperation, visitOf } from '@/lib/payments'
import { backTo, refusePay } from '../../answer'

export const POST = apiRoute(
  renewPayCodeOperation,
  async ({ ctx, params: { slug }, request }) => {
    await readForm(request, z.object({}))
    await prepareCharge(visitOf(ctx, slug, request))
    return backTo(`/pay/${slug}`)
  },
  refusePay,
)
