import { and, asc, desc, eq, gte, inArray, lt, lte, max, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { WebhookDeliveryState } from '@/db/constants/webhooks'
import { affected, bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'
import type { PageInput } from '@/lib/platform/page'

const { webhookAttempts: attempts, webhookDeliveries: deliveries } = tables
export type DeliveryRow = typeof deliveries.$inferSelect
export type AttemptRow = typeof attempts.$inferSelect
type OfEndpoint = { companyId: string; endpointId: string }

const own = ({ companyId, endpointId }: OfEndpoint) =>
  and(eq(deliveries.companyId, companyId), eq(deliveries.endpointId, endpointId))

export const insertDeliveries = (rows: DeliveryRow[]) => bulkInsert(deliveries, rows)

/** Which of these endpoints have a delivery of the event already. */
export async function endpointsTold(companyId: string, endpointIds: string[], eventId: string): Promise<Set<string>> {
  const rows = await db()
    .select({ endpointId: deliveries.endpointId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.companyId, companyId),
        inArray(deliveries.endpointId, endpointIds),
        eq(deliveries.eventId, eventId),
      ),
    )
  return new Set(rows.map((row) => row.endpointId))
}

export async function countPending(companyId: string, endpointIds: string[]): Promise<Map<string, number>> {
  const rows = await db()
    .select({ endpointId: deliveries.endpointId, count: sql<number>`count(*)` })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.companyId, companyId),
        inArray(deliveries.endpointId, endpointIds),
        eq(deliveries.state, 'pending'),
      ),
    )
    .groupBy(deliveries.endpointId)
  return new Map(rows.map((row) => [row.endpointId, Number(row.count)]))
}

/** When the last of a resource's deliveries that wait may go, by endpoint: a new one waits behind it. */
export async function laneStarts(companyId: string, endpointIds: string[], lane: string): Promise<Map<string, number>> {
  const rows = await db()
    .select({ endpointId: deliveries.endpointId, at: max(deliveries.nextAt) })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.companyId, companyId),
        inArray(deliveries.endpointId, endpointIds),
        eq(deliveries.state, 'pending'),
        eq(deliveries.lane, lane),
      ),
    )
    .groupBy(deliveries.endpointId)
  return new Map(rows.map((row) => [row.endpointId, Number(row.at ?? 0)]))
}

/** Everything that waits is given up at once; what is being sent right now settles by itself. */
export async function failPending(of: OfEndpoint, errorCode: string, now: number): Promise<number> {
  const set = { state: 'failed' as const, lastError: errorCode, nextAt: 0, finishedAt: now }
  return affected(
    await db()
      .update(deliveries)
      .set(set)
      .where(and(own(of), eq(deliveries.state, 'pending'))),
  )
}

export type DeliveryFilter = { state?: WebhookDeliveryState | undefined; eventType?: string | undefined }

/** Newest first; one row more than the page. */
export function deliveryPage(
  of: OfEndpoint,
  filter: DeliveryFilter,
  page: PageInput,
  before: string | undefined,
): Promise<DeliveryRow[]> {
  const where = and(
    own(of),
    filter.state && eq(deliveries.state, filter.state),
    filter.eventType === undefined ? undefined : eq(deliveries.eventType, filter.eventType),
    before === undefined ? undefined : lt(deliveries.id, before),
  )
  return limit(db().select().from(deliveries).where(where).orderBy(desc(deliveries.id)), page.limit + 1)
}

/** @throws AppError `not_found` */
export async function getDeliveryRow(of: OfEndpoint, id: string): Promise<DeliveryRow> {
  const rows = await db()
    .select()
    .from(deliveries)
    .where(and(own(of), eq(deliveries.id, id)))
  if (!rows[0]) throw notFound('webhook_delivery')
  return rows[0]
}

/** Every try of a delivery, in order. */
export function attemptsOf(companyId: string, deliveryId: string): Promise<AttemptRow[]> {
  return db()
    .select()
    .from(attempts)
    .where(and(eq(attempts.companyId, companyId), eq(attempts.deliveryId, deliveryId)))
    .orderBy(asc(attempts.number))
}

export async function insertAttempt(row: AttemptRow): Promise<void> {
  await db().insert(attempts).values(row)
}

/** Failed ones of a span, oldest first. */
export async function failedBetween(of: OfEndpoint, from: number, to: number, count: number): Promise<string[]> {
  const span = and(gte(deliveries.createdAt, from), lte(deliveries.createdAt, to))
  const query = db()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(own(of), eq(deliveries.state, 'failed'), span))
  return (await limit(query.orderBy(asc(deliveries.id)), count)).map(({ id }) => id)
}

/** To be sent again, from now and with a whole round of attempts. */
export async function requeue(of: OfEndpoint, ids: string[], now: number): Promise<void> {
  const set = { state: 'pending' as const, nextAt: now, roundAttempts: 0, finishedAt: 0 }
  await db()
    .update(deliveries)
    .set(set)
    .where(and(own(of), inArray(deliveries.id, ids)))
}

export type Health = { delivered: number; pending: number; failed: number }

/** How the deliveries made since then stand, by endpoint. */
export async function healthSince(companyId: string, since: number): Promise<Map<string, Health>> {
  const rows = await db()
    .select({ endpointId: deliveries.endpointId, state: deliveries.state, count: sql<number>`count(*)` })
    .from(deliveries)
    .where(and(eq(deliveries.companyId, companyId), gte(deliveries.createdAt, since)))
    .groupBy(deliveries.endpointId, deliveries.state)
  const health = new Map<string, Health>()
  for (const { endpointId, state, count } of rows) {
    const known = health.get(endpointId) ?? { delivered: 0, pending: 0, failed: 0 }
    health.set(endpointId, { ...known, [state]: Number(count) })
  }
  return health
}
