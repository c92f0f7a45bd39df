import { listAlerts, listAlertsOperation, serializeAlert } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listAlertsOperation, async ({ ctx, query }) =>
  reply(
    200,
    serializePage(await listAlerts(ctx, query), (row) => serializeAlert(row, ctx.locale, ctx.now())),
  ),
)
