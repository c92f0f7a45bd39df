import { apiRoute, reply } from '@/lib/http'
import { acceptInvite, acceptInviteOperation, serializeAccepted } from '@/lib/identity'

export const POST = apiRoute(acceptInviteOperation, async ({ ctx, body }) =>
  reply(200, serializeAccepted(await acceptInvite(ctx, body))),
)
