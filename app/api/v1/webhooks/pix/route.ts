import { apiRoute, readBytes, reply } from '@/lib/http'
import { maxNoticeBytes, receivePixOperation, takeNotice } from '@/lib/payments'

export const POST = apiRoute(receivePixOperation, async ({ ctx, query, request }) => {
  const read = () => readBytes(request, maxNoticeBytes)
  await takeNotice(ctx, { token: query.token, headers: request.headers, read })
  return reply(200, { received: true })
})
