import { apiRoute, reply } from '@/lib/http'
import { serializeTested, testPaymentSettings, testPaymentSettingsOperation } from '@/lib/payments'

export const POST = apiRoute(testPaymentSettingsOperation, async ({ ctx }) =>
  reply(200, serializeTested(await testPaymentSettings(ctx), ctx.locale)),
)
