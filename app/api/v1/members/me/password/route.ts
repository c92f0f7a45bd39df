import { apiRoute, reply } from '@/lib/http'
import { changePassword, changePasswordOperation } from '@/lib/identity'

export const POST = apiRoute(changePasswordOperation, async ({ ctx, body }) => {
  await changePassword(ctx, body)
  return reply(204)
})
