import { acknowledgeAlert, acknowledgeAlertOperation, alertNames, serializeAlert } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(acknowledgeAlertOperation, async ({ ctx, params }) => {
  const row = await acknowledgeAlert(ctx, params)
  return reply(200, serializeAlert(row, ctx.locale, ctx.now(), await alertNames(ctx.companyId, [row])))
})
