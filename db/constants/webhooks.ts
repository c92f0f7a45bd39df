/** What a company may be told of, by the part of the product it concerns. Names are the wire's. */
export const webhookEventGroups = {
  agreements: [
    'agreement.proposed',
    'agreement.accepted',
    'agreement.activated',
    'agreement.completed',
    'agreement.broken',
    'agreement.cancelled',
    'agreement.reinstated',
  ],
  charges: ['charge.created', 'charge.expired', 'charge.cancelled'],
  payments: ['payment.confirmed', 'payment.unmatched', 'payment.refunded'],
  promises: ['promise.kept', 'promise.broken'],
  conversations: [
    'conversation.started',
    'conversation.payment_proposed',
    'conversation.escalated',
    'conversation.closed',
  ],
  decisions: ['decision.made', 'decision.batch_decided', 'decision.reviewed', 'decision.outcome_recorded'],
  models: ['model.trained', 'model.activated'],
  datasets: ['dataset.batch_received', 'dataset.completed', 'dataset.deleted'],
  portfolios: ['portfolio.ingested'],
  alerts: ['alert.raised', 'alert.resolved'],
} as const
export type WebhookEventGroup = keyof typeof webhookEventGroups
export type WebhookEventType = (typeof webhookEventGroups)[WebhookEventGroup][number]

export const webhookEventTypes = Object.values(webhookEventGroups).flat() as WebhookEventType[]

/** Sent by the test button alone; nobody subscribes to it. */
export const webhookTestEvent = 'webhook.test'

/** Every type, also those that come later. */
export const everyWebhookEvent = '*'

/** `deleted`: invisible, until the sweep has removed its deliveries. */
export const webhookEndpointStates = ['enabled', 'disabled', 'deleted'] as const
export type WebhookEndpointState = (typeof webhookEndpointStates)[number]

/**
 * Why it is disabled: a person's wish; it answered 410; nothing reached it for five days; too much waited for it.
 */
export const webhookDisabledReasons = ['manual', 'gone', 'failing', 'backlog'] as const
export type WebhookDisabledReason = (typeof webhookDisabledReasons)[number]

export const webhookDeliveryStates = ['pending', 'delivered', 'failed'] as const
export type WebhookDeliveryState = (typeof webhookDeliveryStates)[number]

export const maxWebhookEndpoints = 20
