import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { debts, recoveryModels, recoveryOutcomes } = tables
export type RecoveryModelRow = typeof recoveryModels.$inferSelect
export type OutcomeRow = typeof recoveryOutcomes.$inferSelect

export async function activeModelRow(companyId: string): Promise<RecoveryModelRow | undefined> {
  const rows = await db()
    .select()
    .from(recoveryModels)
    .where(and(eq(recoveryModels.companyId, companyId), eq(recoveryModels.active, true)))
  return rows[0]
}

export async function newestModelRow(companyId: string): Promise<RecoveryModelRow | undefined> {
  const query = db().select().from(recoveryModels).where(eq(recoveryModels.companyId, companyId))
  return (await limit(query.orderBy(desc(recoveryModels.version)), 1))[0]
}

export async function modelRowById(companyId: string, id: string): Promise<RecoveryModelRow | undefined> {
  const rows = await db()
    .select()
    .from(recoveryModels)
    .where(and(eq(recoveryModels.companyId, companyId), eq(recoveryModels.id, id)))
  return rows[0]
}

/** Stores a version; an active one takes the place of the one before. Call inside a transaction. */
export async function insertModelRow(row: RecoveryModelRow): Promise<void> {
  if (row.active) {
    await db()
      .update(recoveryModels)
      .set({ active: false })
      .where(and(eq(recoveryModels.companyId, row.companyId), ne(recoveryModels.id, row.id)))
  }
  await db().insert(recoveryModels).values(row)
}

/** The outcomes of these debts are replaced by the ones given. */
export async function putOutcomes(companyId: string, rows: OutcomeRow[]): Promise<void> {
  const ids = rows.map(({ debtId }) => debtId)
  for (let start = 0; start < ids.length; start += 1_000) {
    await db()
      .delete(recoveryOutcomes)
      .where(
        and(
          eq(recoveryOutcomes.companyId, companyId),
          inArray(recoveryOutcomes.debtId, ids.slice(start, start + 1_000)),
        ),
      )
  }
  await bulkInsert(recoveryOutcomes, rows)
}

export async function deleteOutcome(companyId: string, debtId: string): Promise<void> {
  await db()
    .delete(recoveryOutcomes)
    .where(and(eq(recoveryOutcomes.companyId, companyId), eq(recoveryOutcomes.debtId, debtId)))
}

/** @throws the database's fault where one of the debts has an outcome. */
export const insertOutcomes = (rows: OutcomeRow[]): Promise<void> => bulkInsert(recoveryOutcomes, rows)

export async function outcomesOf(companyId: string, debtIds: string[]): Promise<OutcomeRow[]> {
  if (debtIds.length === 0) return []
  return db()
    .select()
    .from(recoveryOutcomes)
    .where(and(eq(recoveryOutcomes.companyId, companyId), inArray(recoveryOutcomes.debtId, debtIds)))
}

export async function countOutcomes(companyId: string): Promise<{ recovered: number; lost: number }> {
  const rows = await db()
    .select({ recovered: recoveryOutcomes.recovered, count: sql<number>`count(*)` })
    .from(recoveryOutcomes)
    .where(eq(recoveryOutcomes.companyId, companyId))
    .groupBy(recoveryOutcomes.recovered)
  const count = (recovered: boolean) => Number(rows.find((row) => row.recovered === recovered)?.count ?? 0)
  return { recovered: count(true), lost: count(false) }
}

/** Outcomes in the order of their time after a place, for training. */
export async function outcomesAfter(
  companyId: string,
  place: { at: number; debtId: string } | undefined,
  count: number,
): Promise<OutcomeRow[]> {
  const later =
    place &&
    or(
      gt(recoveryOutcomes.at, place.at),
      and(eq(recoveryOutcomes.at, place.at), gt(recoveryOutcomes.debtId, place.debtId)),
    )
  const query = db()
    .select()
    .from(recoveryOutcomes)
    .where(and(eq(recoveryOutcomes.companyId, companyId), later))
  return limit(query.orderBy(asc(recoveryOutcomes.at), asc(recoveryOutcomes.debtId)), count)
}

export type UnlabelledDebt = { id: string; sight: OutcomeRow['features'] }

const waiting = (before: number) =>
  and(lt(debts.sightAt, before), inArray(debts.state, ['open', 'agreed']), isNull(recoveryOutcomes.debtId))

/** Debts first scored before an instant, still owed and without an outcome, by id after `afterId`. */
export async function unlabelledDebts(
  companyId: string,
  before: number,
  afterId: string,
  count: number,
): Promise<UnlabelledDebt[]> {
  const query = db()
    .select({ id: debts.id, sight: debts.sight })
    .from(debts)
    .leftJoin(recoveryOutcomes, eq(recoveryOutcomes.debtId, debts.id))
    .where(and(eq(debts.companyId, companyId), waiting(before), gt(debts.id, afterId)))
  return limit(query.orderBy(asc(debts.id)), count)
}

/** Companies that have such debts. */
export async function companiesWithUnlabelled(before: number): Promise<string[]> {
  const rows = await db()
    .selectDistinct({ companyId: debts.companyId })
    .from(debts)
    .leftJoin(recoveryOutcomes, eq(recoveryOutcomes.debtId, debts.id))
    .where(waiting(before))
  return rows.map(({ companyId }) => companyId)
}
