import { apiRoute, reply } from '@/lib/http'
import {
  getDriftAlerts,
  getDriftAlertsOperation,
  putDriftAlerts,
  putDriftAlertsOperation,
  serializeDriftAlerts,
} from '@/lib/lifecycle'

export const GET = apiRoute(getDriftAlertsOperation, async ({ ctx }) =>
  reply(200, serializeDriftAlerts(await getDriftAlerts(ctx))),
)

export const PUT = apiRoute(putDriftAlertsOperation, async ({ ctx, body }) =>
  reply(200, serializeDriftAlerts(await putDriftAlerts(ctx, body))),
)
