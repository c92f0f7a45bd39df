import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, desc, eq, gte, inArray, lt, lte, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { DecisionFacts } from '../core/decision-facts'

const { analyticsDecisions, analyticsRecoveries } = tables
export type RecoveryRow = typeof analyticsRecoveries.$inferSelect

const atOnce = 200
const statementRows = 50

async function inPieces<T>(all: readonly T[], size: number, run: (piece: T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    if (from > 0) await nextTurn()
    await run(all.slice(from, from + size))
  }
}

export async function decisionsOf(companyId: string, ids: readonly string[]): Promise<DecisionFacts[]> {
  const of = analyticsDecisions
  const found: DecisionFacts[] = []
  await inPieces(ids, atOnce, async (piece) => {
    const rows = await db()
      .select()
      .from(of)
      .where(and(eq(of.companyId, companyId), inArray(of.decisionId, piece)))
    found.push(...rows)
  })
  return found
}

/** Puts facts in the place of what was known of the same decisions. */
export async function replaceDecisions(companyId: string, facts: readonly DecisionFacts[]): Promise<void> {
  const of = analyticsDecisions
  await inPieces(facts, statementRows, async (piece) => {
    const ids = piece.map(({ decisionId }) => decisionId)
    await db()
      .delete(of)
      .where(and(eq(of.companyId, companyId), inArray(of.decisionId, ids)))
    await bulkInsert(
      of,
      piece.map((row) => ({ ...row, companyId })),
    )
  })
}

/** Money of customers, each event once. */
export async function replaceRecoveries(companyId: string, rows: readonly RecoveryRow[]): Promise<void> {
  const of = analyticsRecoveries
  await inPieces(rows, statementRows, async (piece) => {
    const ids = piece.map(({ eventId }) => eventId)
    await db()
      .delete(of)
      .where(and(eq(of.companyId, companyId), inArray(of.eventId, ids)))
    await bulkInsert(of, piece)
  })
}

/** Money that came from these customers, a few hundred at most, or went back to them where below 0. */
export async function recoveriesOf(companyId: string, customerKeys: readonly string[]): Promise<RecoveryRow[]> {
  const of = analyticsRecoveries
  return db()
    .select()
    .from(of)
    .where(and(eq(of.companyId, companyId), inArray(of.customerKey, [...customerKeys])))
}

export type LoopWindow = { from: number; to: number }
const pageRows = 500

/** The company's decisions of a window, newest first, page by page; others get a turn between pages. */
export async function* eachDecisionPage(companyId: string, { from, to }: LoopWindow): AsyncGenerator<DecisionFacts[]> {
  const of = analyticsDecisions
  let last: DecisionFacts | undefined
  for (;;) {
    // Bounded by time first: that is what the index is read by.
    const before = last
      ? and(lte(of.at, last.at), or(lt(of.at, last.at), lt(of.decisionId, last.decisionId)))
      : lt(of.at, to)
    const query = db()
      .select()
      .from(of)
      .where(and(eq(of.companyId, companyId), gte(of.at, from), before))
    const page = await limit(query.orderBy(desc(of.at), desc(of.decisionId)), pageRows)
    if (page.length > 0) yield page
    if (page.length < pageRows) return
    last = page.at(-1)
    await nextTurn()
  }
}
