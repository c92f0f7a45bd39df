import { z } from 'zod'
import { apiRoute, readForm } from '@/lib/http'
import { resumeMessagesOperation, takeBackStop, visitOf } from '@/lib/payments'
import { backTo, refusePay } from '../../../answer'

export const POST = apiRoute(
  resumeMessagesOperation,
  async ({ ctx, params: { slug }, request }) => {
    await readForm(request, z.object({}))
    await takeBackStop(visitOf(ctx, slug, request), {})
    return backTo(`/pay/${slug}`, { note: 'resumed' })
  },
  refusePay,
)
