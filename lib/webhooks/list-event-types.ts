import { type WebhookEventGroup, type WebhookEventType, webhookEventGroups } from '@/db/constants/webhooks'
import { publicEvents } from './core/catalog'
import { sampleEvent } from './core/sample-event'

/** Every event that can be subscribed to, with a body as it is sent. */
export const listEventTypes = () =>
  Object.entries(webhookEventGroups).flatMap(([group, types]) =>
    types.map((type: WebhookEventType) => ({
      event_type: type,
      group: group as WebhookEventGroup,
      description: publicEvents[type].description,
      sample: sampleEvent(type),
    })),
  )
