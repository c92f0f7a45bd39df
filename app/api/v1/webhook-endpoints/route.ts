import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'
import {
  createEndpoint,
  createWebhookEndpointOperation,
  listEndpoints,
  listWebhookEndpointsOperation,
  serializeEndpoint,
  serializeNewEndpoint,
} from '@/lib/webhooks'

export const GET = apiRoute(listWebhookEndpointsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listEndpoints(ctx, query), serializeEndpoint)),
)

export const POST = apiRoute(createWebhookEndpointOperation, async ({ ctx, body }) =>
  reply(201, serializeNewEndpoint(await createEndpoint(ctx, body))),
)
