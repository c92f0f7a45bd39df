import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, eq, gt, gte, inArray, lt, or, sql } from 'drizzle-orm'
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

/** Money that came from these customers, or went back to them where below 0. */
export async function recoveriesOf(companyId: string, customerKeys: readonly string[]): Promise<RecoveryRow[]> {
  const of = analyticsRecoveries
  const found: RecoveryRow[] = []
  await inPieces(customerKeys, atOnce, async (piece) => {
    const rows = await db()
      .select()
      .from(of)
      .where(and(eq(of.companyId, companyId), inArray(of.customerKey, piece)))
    found.push(...rows)
  })
  return found
}

export type LoopWindow = { from: number; to: number }
const decidedIn = (companyId: string, { from, to }: LoopWindow, modelId?: string) => {
  const of = analyticsDecisions
  const model = modelId === undefined ? undefined : eq(of.modelId, modelId)
  return and(eq(of.companyId, companyId), gte(of.at, from), lt(of.at, to), model)
}

/** The versions that decided in a window, the one that decided last first. */
export async function decidingModels(companyId: string, window: LoopWindow) {
  const of = analyticsDecisions
  const rows = await db()
    .select({
      modelId: of.modelId,
      version: sql<number>`max(${of.modelVersion})`,
      decisions: sql<number>`count(*)`,
      lastAt: sql<number>`max(${of.at})`,
    })
    .from(of)
    .where(decidedIn(companyId, window))
    .groupBy(of.modelId)
  return rows
    .map((row) => ({
      ...row,
      version: Number(row.version),
      decisions: Number(row.decisions),
      lastAt: Number(row.lastAt),
    }))
    .sort((a, b) => b.lastAt - a.lastAt)
}

const pageRows = 4_000

/** A version's decisions of a window, oldest first, page by page. */
export async function* eachDecisionPage(
  companyId: string,
  window: LoopWindow,
  modelId: string,
): AsyncGenerator<DecisionFacts[]> {
  const of = analyticsDecisions
  let after: DecisionFacts | undefined
  for (;;) {
    const beyond = after && or(gt(of.at, after.at), and(eq(of.at, after.at), gt(of.decisionId, after.decisionId)))
    const query = db()
      .select()
      .from(of)
      .where(and(decidedIn(companyId, window, modelId), beyond))
    const page = await limit(query.orderBy(asc(of.at), asc(of.decisionId)), pageRows)
    if (page.length > 0) yield page
    if (page.length < pageRows) return
    after = page.at(-1)
    await nextTurn()
  }
}
