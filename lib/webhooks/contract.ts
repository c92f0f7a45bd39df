import { z } from 'zod'
import { webhookDeliveryStates, webhookDisabledReasons, webhookEventGroups } from '@/db/constants/webhooks'
import { pageReply } from '@/lib/platform/page'
import type { DeliveryRow } from './deliveries/repository'
import type { DeliveryView } from './deliveries/view-delivery'
import type { RotatedSecret } from './endpoints/rotate-secret'
import type { EndpointView } from './endpoints/view'
import { sentHeaders } from './sending/call-endpoint'

const time = z.iso.datetime()
const instant = (ms: number) => (ms === 0 ? null : new Date(ms).toISOString())
const groups = Object.keys(webhookEventGroups) as (keyof typeof webhookEventGroups)[]

export const eventTypeReply = z.object({
  event_type: z.string(),
  group: z.enum(groups),
  description: z.string(),
  sample: z.record(z.string(), z.unknown()).describe('A body as it is sent.'),
})

export const endpointReply = z.object({
  endpoint_id: z.string(),
  url: z.string(),
  description: z.string(),
  event_types: z.array(z.string()),
  include_simulated: z.boolean(),
  status: z.enum(['enabled', 'disabled']),
  disabled_reason: z.enum(webhookDisabledReasons).nullable(),
  disabled_at: time.nullable(),
  failing_since: time.nullable().describe('Since when every attempt failed.'),
  paused_until: time.nullable().describe('It asked for a pause (`Retry-After`).'),
  previous_secret_until: time.nullable().describe('Until then the secret before the last rotation signs too.'),
  created_at: time,
  updated_at: time,
  health: z
    .object({
      hours: z.literal(24),
      total: z.number().int(),
      delivered: z.number().int(),
      waiting: z.number().int(),
      failed: z.number().int(),
    })
    .describe('Deliveries made in the last 24 hours.'),
})

export const newEndpointReply = endpointReply.extend({ secret: z.string().describe('`whsec_…`, shown this once.') })

export const rotatedSecretReply = z.object({
  endpoint_id: z.string(),
  secret: z.string().describe('`whsec_…`, shown this once.'),
  previous_secret_until: time,
})

export const deliveryReply = z.object({
  delivery_id: z.string(),
  endpoint_id: z.string(),
  event_id: z.string().describe('The `webhook-id` of every attempt.'),
  event_type: z.string(),
  resource: z.string().describe('Deliveries of one resource go one after the other.'),
  state: z.enum(webhookDeliveryStates),
  attempts: z.number().int(),
  last_status: z.number().int().nullable(),
  last_error: z.string().nullable(),
  event_at: time,
  created_at: time,
  next_attempt_at: time.nullable(),
  finished_at: time.nullable(),
})

export const attemptReply = z.object({
  number: z.number().int(),
  at: time,
  duration_ms: z.number().int(),
  status: z.number().int().nullable().describe('Null when no answer came.'),
  error: z.string().nullable(),
  answer: z.string().describe('The start of the answer, at most 1,000 characters.'),
})

export const deliveryDetailReply = deliveryReply.extend({
  request: z.object({
    method: z.literal('POST'),
    url: z.string(),
    headers: z.record(z.string(), z.string()).describe('But for the signature, which every attempt makes anew.'),
    body: z.string().describe('The very bytes that were signed and sent.'),
  }),
  tries: z.array(attemptReply),
})

export const redeliveredReply = z.object({
  queued: z.number().int(),
  has_more: z.boolean().describe('Failed ones of the span are left: ask again.'),
})

export const endpointPageReply = pageReply(endpointReply)
export const deliveryPageReply = pageReply(deliveryReply)

export const serializeEndpoint = ({ row, url, health }: EndpointView): z.output<typeof endpointReply> => ({
  endpoint_id: row.id,
  url,
  description: row.description,
  event_types: row.eventTypes,
  include_simulated: row.includeSimulated,
  status: row.state === 'enabled' ? 'enabled' : 'disabled',
  disabled_reason: row.disabledReason || null,
  disabled_at: instant(row.disabledAt),
  failing_since: instant(row.failingSince),
  paused_until: instant(row.pausedUntil),
  previous_secret_until: instant(row.previousUntil),
  created_at: new Date(row.createdAt).toISOString(),
  updated_at: new Date(row.updatedAt).toISOString(),
  health: {
    hours: 24,
    total: health.delivered + health.pending + health.failed,
    delivered: health.delivered,
    waiting: health.pending,
    failed: health.failed,
  },
})

export const serializeNewEndpoint = ({ secret, ...view }: EndpointView & { secret: string }) => ({
  ...serializeEndpoint(view),
  secret,
})

export const serializeRotated = ({ id, secret, previousUntil }: RotatedSecret) => ({
  endpoint_id: id,
  secret,
  previous_secret_until: new Date(previousUntil).toISOString(),
})

export const serializeDelivery = (row: DeliveryRow): z.output<typeof deliveryReply> => ({
  delivery_id: row.id,
  endpoint_id: row.endpointId,
  event_id: row.eventId,
  event_type: row.eventType,
  resource: row.lane,
  state: row.state,
  attempts: row.attempts,
  last_status: row.lastStatus || null,
  last_error: row.lastError || null,
  event_at: new Date(row.eventAt).toISOString(),
  created_at: new Date(row.createdAt).toISOString(),
  next_attempt_at: row.state === 'pending' ? instant(row.nextAt) : null,
  finished_at: instant(row.finishedAt),
})

export const serializeDeliveryDetail = ({
  row,
  url,
  attempts,
}: DeliveryView): z.output<typeof deliveryDetailReply> => ({
  ...serializeDelivery(row),
  request: { method: 'POST', url, headers: { ...sentHeaders, 'webhook-id': row.eventId }, body: row.body },
  tries: attempts.map(({ number, at, durationMs, status, errorCode, snippet }) => ({
    number,
    at: new Date(at).toISOString(),
    duration_ms: durationMs,
    status: status || null,
    error: errorCode || null,
    answer: snippet,
  })),
})

export const serializeRedelivered = ({ queued, hasMore }: { queued: number; hasMore: boolean }) => ({
  queued,
  has_more: hasMore,
})
