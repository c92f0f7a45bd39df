import { alertNames, listAlerts, listAlertsOperation, serializeAlert } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listAlertsOperation, async ({ ctx, query }) => {
  const page = await listAlerts(ctx, query)
  const names = await alertNames(ctx.companyId, page.data)
  return reply(
    200,
    serializePage(page, (row) => serializeAlert(row, ctx.locale, ctx.now(), names)),
  )
})
