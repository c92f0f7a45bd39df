import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { auditEntries, auditHeads } = tables
export type AuditRow = typeof auditEntries.$inferSelect

/** Takes the company's head for writing (the update locks the row until commit) and returns its state before. */
export async function takeHead(companyId: string) {
  const head = eq(auditHeads.companyId, companyId)
  const taken = affected(
    await db()
      .update(auditHeads)
      .set({ seq: sql`${auditHeads.seq} + 1` })
      .where(head),
  )
  if (taken === 0) return undefined
  const rows = await db().select().from(auditHeads).where(head)
  return rows[0]
}

export async function insertHead(row: typeof auditHeads.$inferInsert) {
  await db().insert(auditHeads).values(row)
}

export async function moveHead(companyId: string, seq: number, hash: string, seal: string) {
  await db().update(auditHeads).set({ seq, hash, seal }).where(eq(auditHeads.companyId, companyId))
}

export async function readHead(companyId: string) {
  const rows = await db().select().from(auditHeads).where(eq(auditHeads.companyId, companyId))
  return rows[0]
}

export async function insertEntry(row: AuditRow) {
  await db().insert(auditEntries).values(row)
}

/** Place in the chain of the first entry about a resource; null when there is none. */
export async function seqOfResource(companyId: string, resourceId: string, action: string): Promise<number | null> {
  const query = db()
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.companyId, companyId),
        eq(auditEntries.resourceId, resourceId),
        eq(auditEntries.action, action),
      ),
    )
  const rows = await limit(query.orderBy(asc(auditEntries.seq)), 1)
  return rows[0]?.seq ?? null
}

/** Who wrote the first entry of this action about a resource. */
export async function firstActorOf(
  companyId: string,
  resourceId: string,
  action: string,
): Promise<Pick<AuditRow, 'actorType' | 'actorId'> | undefined> {
  const query = db()
    .select({ actorType: auditEntries.actorType, actorId: auditEntries.actorId })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.companyId, companyId),
        eq(auditEntries.resourceId, resourceId),
        eq(auditEntries.action, action),
      ),
    )
  return (await limit(query.orderBy(asc(auditEntries.seq)), 1))[0]
}

/** Entries after `seq`, oldest first, at most `count`; of these actions where some are named. */
export async function entriesAfter(
  companyId: string,
  seq: number,
  count: number,
  actions?: string[],
): Promise<AuditRow[]> {
  const query = db()
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.companyId, companyId),
        gt(auditEntries.seq, seq),
        actions && inArray(auditEntries.action, actions),
      ),
    )
  return limit(query.orderBy(asc(auditEntries.seq)), count)
}
