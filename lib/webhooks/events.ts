import type { WebhookDisabledReason } from '@/db/constants/webhooks'
import type { EventNote } from '@/lib/platform/outbox/publish'

/** Nothing is sent there any more until a person enables it. */
export const endpointDisabled = (endpointId: string, reason: WebhookDisabledReason): EventNote => ({
  type: 'webhook_endpoint.disabled',
  payload: { endpoint_id: endpointId, reason },
})
