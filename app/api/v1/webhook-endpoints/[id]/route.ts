import { apiRoute, reply } from '@/lib/http'
import {
  deleteEndpoint,
  deleteWebhookEndpointOperation,
  getEndpoint,
  getWebhookEndpointOperation,
  serializeEndpoint,
  updateEndpoint,
  updateWebhookEndpointOperation,
} from '@/lib/webhooks'

export const GET = apiRoute(getWebhookEndpointOperation, async ({ ctx, params }) =>
  reply(200, serializeEndpoint(await getEndpoint(ctx, params))),
)

export const PATCH = apiRoute(updateWebhookEndpointOperation, async ({ ctx, params, body }) =>
  reply(200, serializeEndpoint(await updateEndpoint(ctx, { ...body, ...params }))),
)

export const DELETE = apiRoute(deleteWebhookEndpointOperation, async ({ ctx, params }) => {
  await deleteEndpoint(ctx, params)
  return reply(204)
})
