import { apiRoute, reply } from '@/lib/http'
import {
  getPaymentSettings,
  getPaymentSettingsOperation,
  putPaymentSettings,
  putPaymentSettingsOperation,
  serializeSettings,
} from '@/lib/payments'

export const GET = apiRoute(getPaymentSettingsOperation, async ({ ctx }) =>
  reply(200, serializeSettings(await getPaymentSettings(ctx))),
)

export const PUT = apiRoute(putPaymentSettingsOperation, async ({ ctx, body }) =>
  reply(200, serializeSettings(await putPaymentSettings(ctx, body))),
)
