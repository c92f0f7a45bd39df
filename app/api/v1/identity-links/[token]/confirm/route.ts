import { confirmIdentity, confirmIdentityOperation } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(confirmIdentityOperation, async ({ ctx, params }) => {
  await confirmIdentity(params.token, ctx.requestId)
  return reply(200, { confirmed: true })
})
