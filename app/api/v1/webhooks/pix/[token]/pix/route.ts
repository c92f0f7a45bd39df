import { apiRoute, readBytes, reply } from '@/lib/http'
import { maxNoticeBytes, receivePixBelowOperation, takeNotice } from '@/lib/payments'

export const POST = apiRoute(receivePixBelowOperation, async ({ ctx, params, request }) => {
  const read = () => readBytes(request, maxNoticeBytes)
  await takeNotice(ctx, { token: params.token, headers: request.headers, read })
  return reply(200, { received: true })
})
