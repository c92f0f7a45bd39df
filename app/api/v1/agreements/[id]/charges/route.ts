import { apiRoute, reply } from '@/lib/http'
import { renewCharge, renewChargeOperation, serializeCharge } from '@/lib/payments'

export const POST = apiRoute(renewChargeOperation, async ({ ctx, params }) =>
  reply(200, serializeCharge(await renewCharge(ctx, params.id), ctx.now())),
)
