import { serializeAlert, snoozeAlert, snoozeAlertOperation } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(snoozeAlertOperation, async ({ ctx, params, body }) =>
  reply(200, serializeAlert(await snoozeAlert(ctx, params.id, body), ctx.locale, ctx.now())),
)
