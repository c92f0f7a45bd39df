import { maxWebhookEndpoints } from '@/db/constants/webhooks'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { createEndpointInput } from '../schemas'
import { checkUrl } from './check-url'
import { countEndpoints, type EndpointRow, insertEndpoint } from './repository'
import { newSecret, sealEndpoint } from './secrets'
import type { EndpointView } from './view'

/**
 * Makes an endpoint, enabled. The answer alone holds its secret in clear.
 * @throws AppError 409 `too_many_webhook_endpoints`; `validation_failed` for an address that may not be called
 */
export const createEndpoint = command({
  name: 'webhook_endpoint.create',
  scope: 'webhooks:write',
  input: createEndpointInput,
  prepare: async (ctx, wanted) => {
    const place = { companyId: ctx.companyId, id: newId('webhookEndpoint', ctx.now()) }
    const sealed = { url: await checkUrl(wanted.url), secret: newSecret(), previous: '' }
    return { ...place, sealed, blob: await sealEndpoint(place, sealed) }
  },
  run: async (ctx, wanted, { sealed, ...place }) => {
    if ((await countEndpoints(ctx.companyId)) >= maxWebhookEndpoints) {
      throw conflict('too_many_webhook_endpoints', { limit: maxWebhookEndpoints })
    }
    const now = ctx.now()
    const row: EndpointRow = {
      ...place,
      state: 'enabled',
      disabledReason: '',
      disabledAt: 0,
      description: wanted.description,
      eventTypes: [...new Set(wanted.event_types)],
      includeSimulated: wanted.include_simulated,
      previousUntil: 0,
      failingSince: 0,
      pausedUntil: 0,
      lastDeliveredAt: 0,
      actorId: ctx.actor.id,
      createdAt: now,
      updatedAt: now,
    }
    await insertEndpoint(row)
    const view: EndpointView = { row, url: sealed.url, health: { delivered: 0, pending: 0, failed: 0 } }
    return {
      result: { ...view, secret: sealed.secret },
      audit: {
        action: 'webhook_endpoint.created',
        resource: { type: 'webhook_endpoint', id: row.id },
        details: { host: new URL(sealed.url).host, event_types: row.eventTypes },
      },
    }
  },
})
