import { and, asc, eq, gt, inArray, lt, notInArray, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { outbox } = tables
export type OutboxRow = typeof outbox.$inferSelect

const pending = () => and(eq(outbox.publishedAt, 0), eq(outbox.parkedAt, 0))
const parked = () => and(eq(outbox.publishedAt, 0), gt(outbox.parkedAt, 0))

export async function insertEvent(row: OutboxRow) {
  await db().insert(outbox).values(row)
}

/** Events to send, oldest first; none of a company while one of its events waits for its next attempt. */
export async function pendingEvents(now: number, count: number): Promise<OutboxRow[]> {
  const held = db()
    .select({ companyId: outbox.companyId })
    .from(outbox)
    .where(and(pending(), gt(outbox.nextAt, now)))
  const query = db()
    .select()
    .from(outbox)
    .where(and(pending(), notInArray(outbox.companyId, held)))
  return limit(query.orderBy(asc(outbox.id)), count)
}

export async function markPublished(ids: string[], at: number) {
  await db().update(outbox).set({ publishedAt: at }).where(inArray(outbox.id, ids))
}

/** Counts a failed attempt and sets the next; false when another process did so or sent the event meanwhile. */
export async function delayEvent(seen: Pick<OutboxRow, 'id' | 'attempts'>, nextAt: number): Promise<boolean> {
  const unchanged = and(eq(outbox.id, seen.id), eq(outbox.attempts, seen.attempts), pending())
  const set = { attempts: seen.attempts + 1, nextAt }
  return affected(await db().update(outbox).set(set).where(unchanged)) === 1
}

/** Takes an event out of the queue unsent; false when it is not in it any more. */
export async function setParked(id: string, at: number): Promise<boolean> {
  const queued = and(eq(outbox.id, id), pending())
  return affected(await db().update(outbox).set({ parkedAt: at }).where(queued)) === 1
}

/** Events of all companies that wait to be sent, and those given up, for metrics. */
export async function countOutbox(): Promise<{ pending: number; parked: number }> {
  const count = async (state: ReturnType<typeof pending>) => {
    const rows = await db().select({ count: sql<number>`count(*)` }).from(outbox).where(state)
    return Number(rows[0]?.count ?? 0)
  }
  return { pending: await count(pending()), parked: await count(parked()) }
}

/** Removes what was published or parked before these times. */
export async function deleteBefore(times: { published: number; parked: number }) {
  const published = and(gt(outbox.publishedAt, 0), lt(outbox.publishedAt, times.published))
  await db()
    .delete(outbox)
    .where(or(published, and(parked(), lt(outbox.parkedAt, times.parked))))
}
