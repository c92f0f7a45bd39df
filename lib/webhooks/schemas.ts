import { z } from 'zod'
import { everyWebhookEvent, webhookDeliveryStates, webhookEventTypes } from '@/db/constants/webhooks'
import { pageQuery } from '@/lib/platform/page'

const url = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .describe('HTTPS on port 443 or 8443, a public address, without user name and password.')

const eventType = z.enum([everyWebhookEvent, ...webhookEventTypes])
const eventTypes = z
  .array(eventType)
  .min(1)
  .max(webhookEventTypes.length)
  .describe('`*` for all, those that come later too.')

const description = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}]*$/u, 'name_invalid')

const includeSimulated = z.boolean().describe('Events of the simulator too; they carry `simulated: true`.')

export const createEndpointInput = z.strictObject({
  url,
  description: description.default(''),
  event_types: eventTypes,
  include_simulated: includeSimulated.default(false),
})

export const updateEndpointInput = z
  .strictObject({
    url: url.optional(),
    description: description.optional(),
    event_types: eventTypes.optional(),
    include_simulated: includeSimulated.optional(),
    status: z.enum(['enabled', 'disabled']).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'nothing_to_change')

export const endpointId = z.string().max(64)

export const deliveriesQuery = pageQuery.extend({
  state: z.enum(webhookDeliveryStates).optional(),
  event_type: z.string().max(64).optional(),
})

const instant = z.iso.datetime({ offset: true })

export const redeliverInput = z
  .strictObject({
    delivery_id: z.string().max(64).optional().describe('One delivery, in whatever state.'),
    from: instant.optional().describe('Else the failed ones of a span, at most 1,000 at once, oldest first.'),
    to: instant.optional(),
  })
  .refine(
    ({ delivery_id: one, from, to }) =>
      one === undefined ? from !== undefined : from === undefined && to === undefined,
    'delivery_or_span',
  )
