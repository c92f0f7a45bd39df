import { transaction } from '@/db/client'
import { recordAudit } from '../audit/record'
import { log } from '../log'
import { systemContext } from '../system-context'
import { delayEvent, type OutboxRow, setParked } from './repository'

/** With the waits below, the last of these attempts comes about an hour after the first. */
export const maxAttempts = 20
const firstWaitMs = 1_000
const longestWaitMs = 300_000

/** Milliseconds to wait after the `attempts`-th failed attempt: one second, doubling to five minutes. */
export const waitAfter = (attempts: number) => Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs)

/** Gives up on an event. @throws what the trail throws; the event then stays in the queue */
async function park({ id, companyId, type }: OutboxRow, attempts: number, now: number): Promise<void> {
  const ctx = systemContext(companyId, 'platform.outbox', id, () => now)
  const isParked = await transaction(async () => {
    if (!(await setParked(id, now))) return false
    const details = { type, attempts }
    await recordAudit(ctx, { action: 'event.parked', resource: { type: 'event', id }, details })
    return true
  })
  if (isParked) log().error({ eventId: id, eventType: type, companyId, attempts }, 'event parked')
}

/**
 * Puts an event that a durable subscriber could not take off until later, and after the last attempt parks it. The
 * company's later events wait behind it until it is taken or parked; nobody else's do.
 */
export async function holdBack(event: OutboxRow, now: number): Promise<void> {
  const attempts = event.attempts + 1
  const held = await transaction(() => delayEvent(event, now + waitAfter(attempts)))
  if (!held || attempts < maxAttempts) return
  try {
    await park(event, attempts, now)
  } catch (err) {
    log().error({ err, eventId: event.id, companyId: event.companyId }, 'event could not be parked')
  }
}
