import { apiRoute, reply } from '@/lib/http'
import { sendTest, serializeDeliveryDetail, testWebhookEndpointOperation } from '@/lib/webhooks'

export const POST = apiRoute(testWebhookEndpointOperation, async ({ ctx, params }) =>
  reply(200, serializeDeliveryDetail(await sendTest(ctx, params))),
)
