import { acknowledgeAlert, acknowledgeAlertOperation, serializeAlert } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(acknowledgeAlertOperation, async ({ ctx, params }) =>
  reply(200, serializeAlert(await acknowledgeAlert(ctx, params), ctx.locale, ctx.now())),
)
