import { z } from 'zod'
import { apiRoute, readForm } from '@/lib/http'
import { dropChoice, dropPayChoiceOperation, visitOf } from '@/lib/payments'
import { backTo, refusePay } from '../../answer'

export const POST = apiRoute(
  dropPayChoiceOperation,
  async ({ ctx, params: { slug }, request }) => {
    await readForm(request, z.object({}))
    await dropChoice(visitOf(ctx, slug, request))
    return backTo(`/pay/${slug}`)
  },
  refusePay,
)
