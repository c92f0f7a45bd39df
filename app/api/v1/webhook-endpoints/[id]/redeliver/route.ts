import { apiRoute, reply } from '@/lib/http'
import { redeliver, redeliverWebhooksOperation, serializeRedelivered } from '@/lib/webhooks'

export const POST = apiRoute(redeliverWebhooksOperation, async ({ ctx, params, body }) =>
  reply(202, serializeRedelivered(await redeliver(ctx, { ...body, ...params }))),
)
