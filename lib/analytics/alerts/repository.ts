import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, bulkInsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { alertRules, analyticsHeads } = tables
export type RuleRow = typeof alertRules.$inferSelect
export type Head = { companyId: string; seq: number; updatedAt: number }

/** A company's rules, oldest first. */
export async function rulesOf(companyId: string): Promise<RuleRow[]> {
  return db().select().from(alertRules).where(eq(alertRules.companyId, companyId)).orderBy(asc(alertRules.id))
}

export async function findRule(companyId: string, id: string): Promise<RuleRow | undefined> {
  const rows = await db().select().from(alertRules).where(own(companyId, id))
  return rows[0]
}

/** The same, locked until the caller's transaction ends. @throws AppError `not_found` */
export async function takeRule(companyId: string, id: string): Promise<RuleRow> {
  await db().update(alertRules).set({ companyId }).where(own(companyId, id))
  const row = await findRule(companyId, id)
  if (!row) throw notFound('alert_rule')
  return row
}

const own = (companyId: string, id: string) => and(eq(alertRules.companyId, companyId), eq(alertRules.id, id))

export async function insertRules(rows: RuleRow[]) {
  await bulkInsert(alertRules, rows)
}

export type RuleChange = Partial<Omit<RuleRow, 'id' | 'companyId' | 'key' | 'createdAt'>>

/** False where another version is stored. */
export async function updateRule(companyId: string, id: string, version: number, set: RuleChange): Promise<boolean> {
  const seen = and(own(companyId, id), eq(alertRules.version, version))
  return affected(await db().update(alertRules).set(set).where(seen)) === 1
}

export async function deleteRule(companyId: string, id: string) {
  await db().delete(alertRules).where(own(companyId, id))
}

/** Moves a rule on from how it was read; false when another process, or a change of the rule, was here first. */
export async function claimRule(
  seen: RuleRow,
  set: Pick<RuleRow, 'openAlertId' | 'seenSeq' | 'seenAt'>,
): Promise<boolean> {
  const unchanged = and(
    own(seen.companyId, seen.id),
    eq(alertRules.version, seen.version),
    eq(alertRules.openAlertId, seen.openAlertId),
    eq(alertRules.seenAt, seen.seenAt),
  )
  return affected(await db().update(alertRules).set(set).where(unchanged)) === 1
}

export async function markSeen(companyId: string, ids: string[], set: Pick<RuleRow, 'seenSeq' | 'seenAt'>) {
  if (ids.length === 0) return
  await db()
    .update(alertRules)
    .set(set)
    .where(and(eq(alertRules.companyId, companyId), inArray(alertRules.id, ids)))
}

/** How far the log of every company goes. */
export async function readHeads(): Promise<Head[]> {
  const { companyId, seq, updatedAt } = analyticsHeads
  return db().select({ companyId, seq, updatedAt }).from(analyticsHeads)
}
