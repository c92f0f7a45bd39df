import type { WebhookDisabledReason } from '@/db/constants/webhooks'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { emit } from '@/lib/platform/outbox/publish'
import { failPending } from '../deliveries/repository'
import { endpointDisabled } from '../events'
import { type EndpointRow, takeOutOfUse } from './repository'

/**
 * Takes an endpoint out of use inside the caller's transaction: nothing new is kept for it, what waits is given up
 * (and can be sent again by hand), trail and bus tell of it. Nothing where it was not enabled.
 */
export async function disableEndpoint(
  ctx: Context,
  row: Pick<EndpointRow, 'companyId' | 'id'>,
  reason: WebhookDisabledReason,
): Promise<void> {
  const now = ctx.now()
  if (!(await takeOutOfUse(row, { disabledReason: reason, disabledAt: now, updatedAt: now }))) return
  const waiting = await failPending({ companyId: row.companyId, endpointId: row.id }, 'endpoint_disabled', now)
  const resource = { type: 'webhook_endpoint', id: row.id }
  await recordAudit(ctx, { action: 'webhook_endpoint.disabled', resource, details: { reason, given_up: waiting } })
  await emit(ctx, endpointDisabled(row.id, reason))
}
