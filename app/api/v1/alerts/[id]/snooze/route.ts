import { alertNames, serializeAlert, snoozeAlert, snoozeAlertOperation } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(snoozeAlertOperation, async ({ ctx, params, body }) => {
  const row = await snoozeAlert(ctx, params.id, body)
  return reply(200, serializeAlert(row, ctx.locale, ctx.now(), await alertNames(ctx.companyId, [row])))
})
