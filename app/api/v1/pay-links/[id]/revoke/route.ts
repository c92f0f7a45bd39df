import { apiRoute, reply } from '@/lib/http'
import { revokePayLink, revokePayLinkOperation, serializePayLink } from '@/lib/payments'

export const POST = apiRoute(revokePayLinkOperation, async ({ ctx, params }) =>
  reply(200, serializePayLink(await revokePayLink(ctx, params))),
)
