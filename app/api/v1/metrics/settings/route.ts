import {
  getAnalyticsSettings,
  getAnalyticsSettingsOperation,
  putAnalyticsSettings,
  putAnalyticsSettingsOperation,
  serializeAnalyticsSettings,
} from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getAnalyticsSettingsOperation, async ({ ctx }) =>
  reply(200, serializeAnalyticsSettings(await getAnalyticsSettings(ctx))),
)

export const PUT = apiRoute(putAnalyticsSettingsOperation, async ({ ctx, body }) =>
  reply(200, serializeAnalyticsSettings(await putAnalyticsSettings(ctx, body))),
)
