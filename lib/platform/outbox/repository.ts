import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { outbox } = tables
export type OutboxRow = typeof outbox.$inferSelect

export async function insertEvent(row: OutboxRow) {
  await db().insert(outbox).values(row)
}

/** Unpublished events, oldest first. */
export async function pendingEvents(count: number): Promise<OutboxRow[]> {
  const query = db().select().from(outbox).where(eq(outbox.publishedAt, 0))
  return limit(query.orderBy(asc(outbox.id)), count)
}

export async function markPublished(ids: string[], at: number) {
  await db().update(outbox).set({ publishedAt: at }).where(inArray(outbox.id, ids))
}

export async function deletePublishedBefore(at: number) {
  await db()
    .delete(outbox)
    .where(and(gt(outbox.publishedAt, 0), lt(outbox.publishedAt, at)))
}
