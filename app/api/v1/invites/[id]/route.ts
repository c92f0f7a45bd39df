import { apiRoute, reply } from '@/lib/http'
import { revokeInvite, revokeInviteOperation } from '@/lib/identity'

export const DELETE = apiRoute(revokeInviteOperation, async ({ ctx, params }) => {
  await revokeInvite(ctx, params)
  return reply(204)
})
