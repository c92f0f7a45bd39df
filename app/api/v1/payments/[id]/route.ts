import { apiRoute, reply } from '@/lib/http'
import { getCharge, getChargeOperation, serializeChargeDetail } from '@/lib/payments'

export const GET = apiRoute(getChargeOperation, async ({ ctx, params }) =>
  reply(200, serializeChargeDetail(await getCharge(ctx, params.id), ctx.now())),
)
