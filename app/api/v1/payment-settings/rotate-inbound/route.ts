import { apiRoute, reply } from '@/lib/http'
import { rotateInbound, rotateInboundOperation, serializeRotated } from '@/lib/payments'

export const POST = apiRoute(rotateInboundOperation, async ({ ctx, body }) =>
  reply(200, serializeRotated(await rotateInbound(ctx, body))),
)
