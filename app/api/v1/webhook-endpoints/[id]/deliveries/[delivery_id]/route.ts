import { apiRoute, reply } from '@/lib/http'
import { getDelivery, getWebhookDeliveryOperation, serializeDeliveryDetail } from '@/lib/webhooks'

export const GET = apiRoute(getWebhookDeliveryOperation, async ({ ctx, params }) =>
  reply(200, serializeDeliveryDetail(await getDelivery(ctx, params.id, params.delivery_id))),
)
