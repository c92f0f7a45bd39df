import { z } from 'zod'
import { operation } from '@/lib/platform/operation'
import { pageQuery } from '@/lib/platform/page'
import {
  deliveryDetailReply,
  deliveryPageReply,
  endpointPageReply,
  endpointReply,
  eventTypeReply,
  newEndpointReply,
  redeliveredReply,
  rotatedSecretReply,
} from './contract'
import { createEndpointInput, deliveriesQuery, endpointId, redeliverInput, updateEndpointInput } from './schemas'

const secured = { tag: 'Webhooks', auth: 'bearer', scope: 'webhooks:write' } as const
const one = z.object({ id: endpointId })

export const listWebhookEventTypesOperation = operation({
  ...secured,
  id: 'listWebhookEventTypes',
  method: 'GET',
  path: '/webhook-event-types',
  summary: 'The events an endpoint can listen to, each with a sample',
  replies: { 200: { description: 'All of them', schema: z.object({ data: z.array(eventTypeReply) }) } },
})

export const listWebhookEndpointsOperation = operation({
  ...secured,
  id: 'listWebhookEndpoints',
  method: 'GET',
  path: '/webhook-endpoints',
  summary: 'Endpoints with the health of their last day, newest first',
  query: pageQuery,
  replies: { 200: { description: 'A page of endpoints', schema: endpointPageReply } },
})

export const createWebhookEndpointOperation = operation({
  ...secured,
  id: 'createWebhookEndpoint',
  method: 'POST',
  path: '/webhook-endpoints',
  summary: 'Have events sent to an address',
  description: 'At most 20 a company. Deliveries are signed by Standard Webhooks with the secret of the answer.',
  body: createEndpointInput,
  replies: { 201: { description: 'The endpoint with its secret, shown this once', schema: newEndpointReply } },
  problems: [409],
})

export const getWebhookEndpointOperation = operation({
  ...secured,
  id: 'getWebhookEndpoint',
  method: 'GET',
  path: '/webhook-endpoints/{id}',
  summary: 'One endpoint',
  params: one,
  replies: { 200: { description: 'The endpoint', schema: endpointReply } },
  problems: [404],
})

export const updateWebhookEndpointOperation = operation({
  ...secured,
  id: 'updateWebhookEndpoint',
  method: 'PATCH',
  path: '/webhook-endpoints/{id}',
  summary: 'Change, disable or enable an endpoint',
  description: 'Disabling gives up what waits for it; what happens while it is disabled is not kept for it.',
  params: one,
  body: updateEndpointInput,
  replies: { 200: { description: 'The endpoint as it is now', schema: endpointReply } },
  problems: [404],
})

export const deleteWebhookEndpointOperation = operation({
  ...secured,
  id: 'deleteWebhookEndpoint',
  method: 'DELETE',
  path: '/webhook-endpoints/{id}',
  summary: 'Remove an endpoint with its deliveries',
  params: one,
  replies: { 204: { description: 'Removed' } },
  problems: [404],
})

export const rotateWebhookSecretOperation = operation({
  ...secured,
  id: 'rotateWebhookSecret',
  method: 'POST',
  path: '/webhook-endpoints/{id}/rotate-secret',
  summary: 'A new secret; the old one signs too for 24 hours',
  params: one,
  replies: { 200: { description: 'The secret, shown this once', schema: rotatedSecretReply } },
  problems: [404],
})

export const testWebhookEndpointOperation = operation({
  ...secured,
  id: 'testWebhookEndpoint',
  method: 'POST',
  path: '/webhook-endpoints/{id}/test',
  summary: 'Send a `webhook.test` event now and tell what came of it',
  params: one,
  rate: 'sensitive',
  apart: true,
  replies: { 200: { description: 'The delivery with its one attempt', schema: deliveryDetailReply } },
  problems: [404],
})

export const listWebhookDeliveriesOperation = operation({
  ...secured,
  id: 'listWebhookDeliveries',
  method: 'GET',
  path: '/webhook-endpoints/{id}/deliveries',
  summary: 'Deliveries of the last 30 days, newest first',
  params: one,
  query: deliveriesQuery,
  replies: { 200: { description: 'A page of deliveries', schema: deliveryPageReply } },
  problems: [404],
})

export const getWebhookDeliveryOperation = operation({
  ...secured,
  id: 'getWebhookDelivery',
  method: 'GET',
  path: '/webhook-endpoints/{id}/deliveries/{delivery_id}',
  summary: 'One delivery with every attempt',
  params: one.extend({ delivery_id: z.string().max(64) }),
  replies: { 200: { description: 'The delivery', schema: deliveryDetailReply } },
  problems: [404],
})

export const redeliverWebhooksOperation = operation({
  ...secured,
  id: 'redeliverWebhooks',
  method: 'POST',
  path: '/webhook-endpoints/{id}/redeliver',
  summary: 'Send one delivery again, or the failed ones of a span',
  description: 'With the same `webhook-id` and body, and a whole round of attempts.',
  params: one,
  body: redeliverInput,
  replies: { 202: { description: 'How many were queued', schema: redeliveredReply } },
  problems: [404, 409],
})

export const webhooksOperations = [
  listWebhookEventTypesOperation,
  listWebhookEndpointsOperation,
  createWebhookEndpointOperation,
  getWebhookEndpointOperation,
  updateWebhookEndpointOperation,
  deleteWebhookEndpointOperation,
  rotateWebhookSecretOperation,
  testWebhookEndpointOperation,
  listWebhookDeliveriesOperation,
  getWebhookDeliveryOperation,
  redeliverWebhooksOperation,
]
