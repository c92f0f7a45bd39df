import { and, asc, eq, gt, inArray, lt, lte, min } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { DeliveryRow } from '../deliveries/repository'

const { webhookAttempts: attempts, webhookDeliveries: deliveries } = tables

// The sender works for every company, as the job runner does: each row carries its own.

const due = (now: number) =>
  and(eq(deliveries.state, 'pending'), lte(deliveries.nextAt, now), lt(deliveries.leaseUntil, now))

/** Endpoints for which something is due, the one waiting longest first. */
export async function endpointsWithDue(now: number, count: number): Promise<string[]> {
  const query = db()
    .select({ endpointId: deliveries.endpointId, since: min(deliveries.nextAt) })
    .from(deliveries)
    .where(due(now))
    .groupBy(deliveries.endpointId)
  return (await limit(query.orderBy(asc(min(deliveries.nextAt))), count)).map(({ endpointId }) => endpointId)
}

/**
 * Due deliveries of an endpoint of which no earlier one of the same resource waits: of each lane the first pending one,
 * where its time has come and nobody is sending it.
 */
export function dueHeads(endpointId: string, now: number, count: number): Promise<DeliveryRow[]> {
  const heads = db()
    .select({ first: min(deliveries.eventId) })
    .from(deliveries)
    .where(pendingOf(endpointId))
    .groupBy(deliveries.lane)
  const query = db()
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.endpointId, endpointId), due(now), inArray(deliveries.eventId, heads)))
  return limit(query.orderBy(asc(deliveries.eventId)), count)
}

/** Takes a delivery if it is as it was seen; the fence tells later whether it still belongs to the taker. */
export async function takeDelivery(seen: DeliveryRow, leaseUntil: number): Promise<boolean> {
  const unchanged = and(
    eq(deliveries.id, seen.id),
    eq(deliveries.fence, seen.fence),
    eq(deliveries.state, seen.state),
    eq(deliveries.leaseUntil, seen.leaseUntil),
  )
  const set = {
    leaseUntil,
    fence: seen.fence + 1,
    attempts: seen.attempts + 1,
    roundAttempts: seen.roundAttempts + 1,
  }
  return affected(await db().update(deliveries).set(set).where(unchanged)) === 1
}

/** Writes to a delivery while `fence` is its latest; false when another took it since. */
export async function settleFenced(id: string, fence: number, set: Partial<DeliveryRow>): Promise<boolean> {
  const held = and(eq(deliveries.id, id), eq(deliveries.fence, fence))
  return (
    affected(
      await db()
        .update(deliveries)
        .set({ ...set, leaseUntil: 0 })
        .where(held),
    ) === 1
  )
}

type Lane = Pick<DeliveryRow, 'endpointId' | 'lane'>
type Direction = 'back' | 'forward'

const pendingOf = (endpointId: string) => and(eq(deliveries.endpointId, endpointId), eq(deliveries.state, 'pending'))
const elsewhen = (at: number, direction: Direction) =>
  direction === 'back' ? lt(deliveries.nextAt, at) : gt(deliveries.nextAt, at)

/** What waits behind a delivery: not looked at before the one in front may go, and at once after it went. */
export async function moveLane({ endpointId, lane }: Lane, at: number, direction: Direction): Promise<void> {
  const waiting = and(pendingOf(endpointId), eq(deliveries.lane, lane), elsewhen(at, direction))
  await db().update(deliveries).set({ nextAt: at }).where(waiting)
}

/** All that waits for an endpoint that asks for a pause. */
export async function putOffEndpoint(endpointId: string, until: number): Promise<void> {
  await db()
    .update(deliveries)
    .set({ nextAt: until })
    .where(and(pendingOf(endpointId), elsewhen(until, 'back')))
}

/** Deliveries made before `at`, or all of one endpoint. */
export async function sweepable(where: { before: number } | { endpointId: string }, count: number): Promise<string[]> {
  const chosen =
    'before' in where ? lt(deliveries.createdAt, where.before) : eq(deliveries.endpointId, where.endpointId)
  const query = db().select({ id: deliveries.id }).from(deliveries).where(chosen)
  return (await limit(query.orderBy(asc(deliveries.createdAt)), count)).map(({ id }) => id)
}

export async function removeDeliveries(ids: string[]): Promise<void> {
  await db().delete(attempts).where(inArray(attempts.deliveryId, ids))
  await db().delete(deliveries).where(inArray(deliveries.id, ids))
}
