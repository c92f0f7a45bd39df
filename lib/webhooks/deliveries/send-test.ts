import { transaction } from '@/db/client'
import { webhookTestEvent } from '@/db/constants/webhooks'
import { recordAudit } from '@/lib/platform/audit/record'
import { type Context, requireScope } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { maxAttempts } from '../core/retry-schedule'
import { bodyOf } from '../core/wire-event'
import { getEndpoint } from '../endpoints/repository'
import { callEndpoint } from '../sending/call-endpoint'
import { leaseMs } from '../sending/sender'
import { settleDelivery } from '../sending/settle-delivery'
import { insertDeliveries } from './repository'
import { newDelivery } from './take-event'
import { type DeliveryView, viewDelivery } from './view-delivery'

/**
 * Sends a `webhook.test` event now, once, to a disabled endpoint too, and tells what came of it.
 * @throws AppError `not_found`
 */
export async function sendTest(ctx: Context, { id }: { id: string }): Promise<DeliveryView> {
  requireScope(ctx, 'webhooks:write')
  const endpoint = await getEndpoint(ctx.companyId, id)
  const now = ctx.now()
  const eventId = newId('event', now)
  const body = bodyOf(eventId, webhookTestEvent, now, { endpoint_id: id })
  const made = newDelivery(
    endpoint,
    { eventId, type: webhookTestEvent, lane: eventId, body },
    { now, eventAt: now, nextAt: now },
  )
  // Taken from the start, so that no sender sends it too, and without another try.
  const row = { ...made, attempts: 1, roundAttempts: maxAttempts, leaseUntil: now + leaseMs, fence: 1 }
  await transaction(async () => {
    await insertDeliveries([row])
    await recordAudit(ctx, { action: 'webhook_endpoint.tested', resource: { type: 'webhook_endpoint', id } })
  })
  const settled = await settleDelivery(ctx, row, await callEndpoint(endpoint, row, ctx.now), 0)
  return viewDelivery(endpoint, settled ?? row)
}
