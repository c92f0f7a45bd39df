import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import { scheduleRelay } from '@/lib/platform/outbox/publish'
import { judgeAttempt, type Verdict } from '../core/judge-attempt'
import type { DeliveryRow } from '../deliveries/repository'
import { disableEndpoint } from '../endpoints/disable-endpoint'
import { changeEndpoint, type EndpointRow, findEndpoint } from '../endpoints/repository'
import type { Tried } from './call-endpoint'
import { moveLane, putOffEndpoint, settleFenced } from './repository'
import { storeAttempt } from './store-attempt'

const touchEveryMs = 60_000

/** What the endpoint remembers of a try; nothing is written where nothing worth it changed. */
async function noteHealth(endpoint: EndpointRow, verdict: Verdict, now: number): Promise<void> {
  const { failingSince, pausedUntil } = verdict.endpoint
  const isDelivered = verdict.state === 'delivered'
  const isStale = isDelivered && now - endpoint.lastDeliveredAt >= touchEveryMs
  if (failingSince === endpoint.failingSince && pausedUntil === endpoint.pausedUntil && !isStale) return
  await changeEndpoint(endpoint, { failingSince, pausedUntil, ...(isDelivered && { lastDeliveredAt: now }) })
}

/** Those that wait behind or beside: pushed back with a failure, let go after it. */
async function moveOthers(row: DeliveryRow, verdict: Verdict, now: number): Promise<void> {
  const { pausedUntil } = verdict.endpoint
  if (pausedUntil > now) await putOffEndpoint(row.endpointId, pausedUntil)
  if (verdict.state === 'pending') await moveLane(row, verdict.nextAt, 'back')
  else await moveLane(row, Math.max(now, pausedUntil), 'forward')
}

/**
 * Writes down what came of one try: the attempt, the delivery, the endpoint's health, in one transaction.
 * @param row as it was taken, its fence and counts those of this attempt
 * @returns the delivery afterwards, or null when it belongs to another sender by now
 */
export async function settleDelivery(
  ctx: Context,
  row: DeliveryRow,
  tried: Tried,
  random: number,
): Promise<DeliveryRow | null> {
  const settled = await transaction(async () => {
    const now = ctx.now()
    const endpoint = await findEndpoint(row.companyId, row.endpointId)
    const seen = { roundAttempts: row.roundAttempts, failingSince: 0, pausedUntil: 0, ...endpoint }
    const verdict = judgeAttempt(tried, { ...seen, roundAttempts: row.roundAttempts }, now, random)
    const isOver = verdict.state !== 'pending' || endpoint?.state !== 'enabled'
    const set: Partial<DeliveryRow> = {
      state: isOver && verdict.state === 'pending' ? 'failed' : verdict.state,
      nextAt: isOver ? 0 : verdict.nextAt,
      lastStatus: tried.status,
      lastError: verdict.errorCode,
      finishedAt: isOver ? now : 0,
    }
    if (!(await settleFenced(row.id, row.fence, set))) return null
    await storeAttempt(row, row.attempts, { ...tried, errorCode: verdict.errorCode })
    if (endpoint) {
      await noteHealth(endpoint, verdict, now)
      await moveOthers(row, verdict, now)
      if (verdict.endpoint.disable) await disableEndpoint(ctx, endpoint, verdict.endpoint.disable)
    }
    return { ...row, ...set, leaseUntil: 0 }
  })
  scheduleRelay()
  return settled
}
