import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, desc, eq, gt, inArray, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { DebtState, Segment } from '@/db/constants/portfolios'
import { affected, bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { debts, customers } = tables
export type DebtRow = typeof debts.$inferSelect

const atOnce = 500
const own = (companyId: string, ...more: (SQL | undefined)[]) => and(eq(debts.companyId, companyId), ...more)
const openIn = (companyId: string, portfolioId: string, ...more: (SQL | undefined)[]) =>
  own(companyId, eq(debts.portfolioId, portfolioId), eq(debts.state, 'open'), ...more)

export async function debtsOfCustomers(companyId: string, customerIds: string[]): Promise<DebtRow[]> {
  const found: DebtRow[] = []
  for (let start = 0; start < customerIds.length; start += atOnce) {
    const piece = customerIds.slice(start, start + atOnce)
    const rows = await db()
      .select()
      .from(debts)
      .where(own(companyId, inArray(debts.customerId, piece)))
    found.push(...rows)
    if (start + atOnce < customerIds.length) await nextTurn()
  }
  return found
}

/** Ids of a portfolio's debts, to be a part of another room's query: it is not run by itself. */
export const debtsInPortfolio = (companyId: string, portfolioId: string) =>
  db()
    .select({ id: debts.id })
    .from(debts)
    .where(own(companyId, eq(debts.portfolioId, portfolioId)))

/** @throws AppError `not_found` */
export async function findDebt(companyId: string, id: string): Promise<DebtRow> {
  const rows = await db()
    .select()
    .from(debts)
    .where(own(companyId, eq(debts.id, id)))
  if (!rows[0]) throw notFound('debt')
  return rows[0]
}

/** Where debts stand and whose they are, at most some hundred asked at once; none for one that is gone. */
export async function debtOrigins(companyId: string, ids: string[]) {
  return db()
    .select({
      id: debts.id,
      portfolioId: debts.portfolioId,
      ingestedAt: debts.createdAt,
      customerKey: customers.refIndex,
    })
    .from(debts)
    .innerJoin(customers, eq(customers.id, debts.customerId))
    .where(own(companyId, inArray(debts.id, ids)))
}

export const insertDebts = (rows: DebtRow[]): Promise<void> => bulkInsert(debts, rows)

export async function deleteDebts(companyId: string, ids: string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    await db()
      .delete(debts)
      .where(own(companyId, inArray(debts.id, ids.slice(start, start + atOnce))))
    if (start + atOnce < ids.length) await nextTurn()
  }
}

/** @throws AppError `not_found` when there is no such debt. */
export async function updateDebt(companyId: string, id: string, set: Partial<DebtRow>): Promise<void> {
  const changed = await db()
    .update(debts)
    .set(set)
    .where(own(companyId, eq(debts.id, id)))
  if (affected(changed) === 0) throw notFound('debt')
}

/** Changes a debt only while it is in one of the states. @returns whether it was */
export async function updateDebtIn(
  companyId: string,
  id: string,
  states: readonly DebtState[],
  set: Partial<DebtRow>,
): Promise<boolean> {
  const changed = await db()
    .update(debts)
    .set(set)
    .where(own(companyId, eq(debts.id, id), inArray(debts.state, [...states])))
  return affected(changed) > 0
}

/** Closes a customer's debts in these states for good. @returns them as they were */
export async function closeDebtsOf(companyId: string, customerId: string, states: DebtState[], at: number) {
  const named = own(companyId, eq(debts.customerId, customerId), inArray(debts.state, states))
  const before = await db().select().from(debts).where(named)
  await db().update(debts).set({ state: 'closed', toldCents: 0, unseenCents: 0, updatedAt: at }).where(named)
  return before
}

/** Sums over a portfolio's open debts. */
export async function portfolioTotals(companyId: string, portfolioId: string) {
  const rows = await db()
    .select({
      debts: sql<number>`count(*)`,
      overdueCents: sql<number | null>`sum(${debts.overdueCents})`,
      expectedCents: sql<number | null>`sum(${debts.expectedCents})`,
    })
    .from(debts)
    .where(openIn(companyId, portfolioId))
  const people = await db()
    .select({ customers: sql<number>`count(distinct ${debts.customerId})` })
    .from(debts)
    .where(own(companyId, eq(debts.portfolioId, portfolioId)))
  return {
    debts: Number(rows[0]?.debts ?? 0),
    customers: Number(people[0]?.customers ?? 0),
    overdueCents: Number(rows[0]?.overdueCents ?? 0),
    expectedCents: Number(rows[0]?.expectedCents ?? 0),
  }
}

export type Place = { expectedCents: number; id: string }

/** Expected values of a portfolio's open debts after `place`, most valuable first. */
export async function expectedValues(companyId: string, portfolioId: string, place: Place | undefined, count: number) {
  const query = db()
    .select({ expectedCents: debts.expectedCents, id: debts.id })
    .from(debts)
    .where(openIn(companyId, portfolioId, place && after(place)))
  return limit(query.orderBy(desc(debts.expectedCents), desc(debts.id)), count)
}

const after = ({ expectedCents, id }: Place) =>
  or(lt(debts.expectedCents, expectedCents), and(eq(debts.expectedCents, expectedCents), lt(debts.id, id)))

/** Puts the open debts whose expected value lies in [from, below) into a segment; those already there are not touched. */
export async function setSegment(
  companyId: string,
  portfolioId: string,
  segment: Segment,
  { from, below }: { from: number; below: number },
): Promise<void> {
  const range = and(sql`${debts.expectedCents} >= ${from}`, sql`${debts.expectedCents} < ${below}`)
  await db()
    .update(debts)
    .set({ segment })
    .where(openIn(companyId, portfolioId, range, ne(debts.segment, segment)))
}

/** Debts with what tells whether their person can be reached, by id after `afterId`. */
export async function openDebtsWithReach(companyId: string, afterId: string, count: number) {
  const query = db()
    .select({ debt: debts, phoneIndex: customers.phoneIndex, emailIndex: customers.emailIndex })
    .from(debts)
    .innerJoin(customers, eq(customers.id, debts.customerId))
    .where(own(companyId, eq(debts.state, 'open'), gt(debts.id, afterId)))
  return limit(query.orderBy(asc(debts.id)), count)
}

export type DebtFilter = {
  portfolioId?: string | undefined
  segment?: Segment | undefined
  state?: DebtState | undefined
  customerIds?: string[] | undefined
}

/** Debts that pass the filter after `place`, most valuable first. */
export async function listDebts(
  companyId: string,
  filter: DebtFilter,
  place: Place | undefined,
  count: number,
): Promise<DebtRow[]> {
  const query = db()
    .select()
    .from(debts)
    .where(
      own(
        companyId,
        filter.portfolioId === undefined ? undefined : eq(debts.portfolioId, filter.portfolioId),
        filter.segment && eq(debts.segment, filter.segment),
        filter.state && eq(debts.state, filter.state),
        filter.customerIds && inArray(debts.customerId, filter.customerIds),
        place && and(lte(debts.expectedCents, place.expectedCents), after(place)),
      ),
    )
  return limit(query.orderBy(desc(debts.expectedCents), desc(debts.id)), count)
}

/** How many debts a portfolio has by segment and state. */
export async function countDebts(companyId: string, portfolioId: string) {
  const rows = await db()
    .select({
      segment: debts.segment,
      state: debts.state,
      count: sql<number>`count(*)`,
      overdueCents: sql<number | null>`sum(${debts.overdueCents})`,
      expectedCents: sql<number | null>`sum(${debts.expectedCents})`,
    })
    .from(debts)
    .where(own(companyId, eq(debts.portfolioId, portfolioId)))
    .groupBy(debts.segment, debts.state)
  return rows.map((row) => ({
    segment: row.segment,
    state: row.state,
    count: Number(row.count),
    overdueCents: Number(row.overdueCents ?? 0),
    expectedCents: Number(row.expectedCents ?? 0),
  }))
}
