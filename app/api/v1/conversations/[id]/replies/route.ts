import { sendAsPerson, sendAsPersonOperation, serializeMessage } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(sendAsPersonOperation, async ({ ctx, params, body }) => {
  const { message, stored } = await sendAsPerson(ctx, { ...params, ...body })
  return reply(201, serializeMessage({ row: message, author: 'person', stored }, ctx.locale))
})
