import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'
import { listDeliveries, listWebhookDeliveriesOperation, serializeDelivery } from '@/lib/webhooks'

export const GET = apiRoute(
  listWebhookDeliveriesOperation,
  async ({ ctx, params, query: { event_type: eventType, ...query } }) =>
    reply(200, serializePage(await listDeliveries(ctx, params.id, { ...query, eventType }), serializeDelivery)),
)
