import type { WebhookDeliveryState, WebhookDisabledReason, WebhookEndpointState } from '../constants/webhooks'
import type { Kit } from '../kit'

/** Tables of `lib/webhooks`: who is told, what is told, and every try. */
export function defineWebhooks(kit: Kit) {
  const { table, id, str, text, json, int, bool, ts, blob, index, unique, primaryKey } = kit
  return {
    webhookEndpoints: table(
      'webhook_endpoints',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        state: id('state').$type<WebhookEndpointState>().notNull(),
        /** Empty while enabled. */
        disabledReason: id('disabled_reason').$type<WebhookDisabledReason | ''>().notNull(),
        disabledAt: ts('disabled_at').notNull(),
        description: str('description', 200).notNull(),
        /** Wire names, or `*` alone. */
        eventTypes: json<string[]>('event_types').notNull(),
        includeSimulated: bool('include_simulated').notNull(),
        /** Until when the secret before this one signs too; 0 for none. */
        previousUntil: ts('previous_until').notNull(),
        /** Since when every attempt failed; 0 when the last one did not. */
        failingSince: ts('failing_since').notNull(),
        /** Nothing is sent before: it asked for a pause (`Retry-After`). */
        pausedUntil: ts('paused_until').notNull(),
        lastDeliveredAt: ts('last_delivered_at').notNull(),
        actorId: id('actor_id').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        /** Address and secrets, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        index('webhook_endpoints_company').on(t.companyId, t.state, t.id),
        index('webhook_endpoints_state').on(t.state),
      ],
    ),
    webhookDeliveries: table(
      'webhook_deliveries',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        endpointId: id('endpoint_id').notNull(),
        /** Also the `webhook-id` of every attempt. */
        eventId: id('event_id').notNull(),
        eventType: id('event_type').notNull(),
        /** The resource told of: one at a time and in the order of its events. */
        lane: id('lane').notNull(),
        state: id('state').$type<WebhookDeliveryState>().notNull(),
        attempts: int('attempts').notNull(),
        /** Attempts of this round: sending again by hand starts a new one. */
        roundAttempts: int('round_attempts').notNull(),
        nextAt: ts('next_at').notNull(),
        /** While somebody sends it; 0 otherwise, so that one left behind is known for interrupted. */
        leaseUntil: ts('lease_until').notNull(),
        fence: int('fence').notNull(),
        lastStatus: int('last_status').notNull(),
        lastError: id('last_error').notNull(),
        eventAt: ts('event_at').notNull(),
        createdAt: ts('created_at').notNull(),
        finishedAt: ts('finished_at').notNull(),
        /** The very bytes of every attempt; ids, codes and amounts alone. */
        body: text('body').notNull(),
      },
      (t) => [
        unique('webhook_deliveries_event').on(t.endpointId, t.eventId),
        index('webhook_deliveries_lane').on(t.endpointId, t.state, t.lane, t.eventId),
        index('webhook_deliveries_due').on(t.state, t.nextAt),
        index('webhook_deliveries_list').on(t.companyId, t.endpointId, t.id),
        index('webhook_deliveries_age').on(t.createdAt),
        index('webhook_deliveries_health').on(t.companyId, t.createdAt),
      ],
    ),
    webhookAttempts: table(
      'webhook_attempts',
      {
        deliveryId: id('delivery_id').notNull(),
        number: int('number').notNull(),
        companyId: id('company_id').notNull(),
        at: ts('at').notNull(),
        durationMs: int('duration_ms').notNull(),
        /** 0 when no answer came. */
        status: int('status').notNull(),
        /** Empty for an answer of success. */
        errorCode: id('error_code').notNull(),
        /** The start of the answer, sealed: whose words they are, and what of, nobody knows. */
        blob: blob('blob').notNull(),
      },
      (t) => [primaryKey({ columns: [t.deliveryId, t.number] })],
    ),
  }
}
