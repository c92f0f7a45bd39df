import { apiRoute, reply } from '@/lib/http'
import { createPayLink, createPayLinkOperation, serializeMadeLink } from '@/lib/payments'

export const POST = apiRoute(createPayLinkOperation, async ({ ctx, body }) =>
  reply(201, serializeMadeLink(await createPayLink(ctx, body))),
)
