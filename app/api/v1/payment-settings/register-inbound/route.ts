import { apiRoute, reply } from '@/lib/http'
import { registerInbound, registerInboundOperation } from '@/lib/payments'

export const POST = apiRoute(registerInboundOperation, async ({ ctx }) => {
  const { pixKey } = await registerInbound(ctx)
  return reply(200, { registered: true, pix_key: pixKey })
})
