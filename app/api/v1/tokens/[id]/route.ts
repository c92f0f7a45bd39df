import { apiRoute, reply } from '@/lib/http'
import { revokeToken, revokeTokenOperation } from '@/lib/identity'

export const DELETE = apiRoute(revokeTokenOperation, async ({ ctx, params }) => {
  await revokeToken(ctx, params)
  return reply(204)
})
