import { afterCommit } from '@/db/client'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { getEndpoint } from '../endpoints/repository'
import { endpointId, redeliverInput } from '../schemas'
import { wakeSender } from '../sending/sender'
import { countPending, failedBetween, getDeliveryRow, requeue } from './repository'
import { maxBacklog } from './take-event'

const atOnce = 1_000

/**
 * Sends deliveries again, with the same `webhook-id` and body and a whole round of attempts: one of any state, or the
 * failed ones of a span, oldest first, at most 1,000 of them.
 * @returns how many were queued, and whether failed ones of the span are left
 * @throws AppError `not_found`; 409 `webhook_endpoint_disabled`, `webhook_backlog_full`
 */
export const redeliver = command({
  name: 'webhook_endpoint.redeliver',
  scope: 'webhooks:write',
  input: redeliverInput.safeExtend({ id: endpointId }),
  run: async (ctx, { id, delivery_id: one, from, to }) => {
    const endpoint = await getEndpoint(ctx.companyId, id)
    if (endpoint.state !== 'enabled') throw conflict('webhook_endpoint_disabled')
    const of = { companyId: ctx.companyId, endpointId: id }
    const now = ctx.now()
    const room = maxBacklog - ((await countPending(ctx.companyId, [id])).get(id) ?? 0)
    if (room <= 0) throw conflict('webhook_backlog_full', { limit: maxBacklog })
    const span = [Date.parse(from ?? ''), to === undefined ? now : Date.parse(to)] as const
    const wanted = Math.min(atOnce, room)
    const found = one ? [(await getDeliveryRow(of, one)).id] : await failedBetween(of, ...span, wanted + 1)
    const ids = found.slice(0, wanted)
    if (ids.length > 0) await requeue(of, ids, now)
    afterCommit(wakeSender)
    return {
      result: { queued: ids.length, hasMore: found.length > ids.length },
      audit: {
        action: 'webhook_endpoint.redelivered',
        resource: { type: 'webhook_endpoint', id },
        details: { queued: ids.length, ...(one && { delivery_id: one }) },
      },
    }
  },
})
