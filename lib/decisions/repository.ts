import { and, asc, desc, eq, gt, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { bulkInsert, limit, wipedBlob } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { decisions, decisionReviews, decisionBatches } = tables
export type DecisionRow = typeof decisions.$inferSelect
export type ReviewRow = typeof decisionReviews.$inferSelect
export type BatchRow = typeof decisionBatches.$inferSelect

export type DecisionFilter = {
  orderIndex?: string | undefined
  customerIndex?: string | undefined
  decision?: string | undefined
  modelId?: string | undefined
  /** UTC ms, from ≤ at < to. */
  from?: number | undefined
  to?: number | undefined
  reviewed?: boolean | undefined
}

const own = (companyId: string, id: string) => and(eq(decisions.companyId, companyId), eq(decisions.id, id))

export async function insertDecision(row: DecisionRow) {
  await db().insert(decisions).values(row)
}

export async function insertDecisions(rows: DecisionRow[]) {
  await bulkInsert(decisions, rows)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getDecisionRow(companyId: string, id: string): Promise<DecisionRow> {
  const rows = await db().select().from(decisions).where(own(companyId, id))
  if (!rows[0]) throw notFound('decision')
  return rows[0]
}

/** Those of these decisions that there are, at most some hundred asked at once, oldest first. */
export async function decisionRowsOf(companyId: string, ids: string[]): Promise<DecisionRow[]> {
  if (ids.length === 0) return []
  return db()
    .select()
    .from(decisions)
    .where(and(eq(decisions.companyId, companyId), inArray(decisions.id, ids)))
    .orderBy(asc(decisions.at), asc(decisions.id))
}

export async function updateDecisionRow(companyId: string, id: string, set: Partial<typeof decisions.$inferInsert>) {
  await db().update(decisions).set(set).where(own(companyId, id))
}

function matching(companyId: string, filter: DecisionFilter): (SQL | undefined)[] {
  const { orderIndex, customerIndex, decision, modelId, from, to, reviewed } = filter
  return [
    eq(decisions.companyId, companyId),
    orderIndex === undefined ? undefined : eq(decisions.orderIndex, orderIndex),
    customerIndex === undefined ? undefined : eq(decisions.customerIndex, customerIndex),
    decision === undefined ? undefined : eq(decisions.decision, decision),
    modelId === undefined ? undefined : eq(decisions.modelId, modelId),
    from === undefined ? undefined : gte(decisions.at, from),
    to === undefined ? undefined : lt(decisions.at, to),
    reviewed === undefined ? undefined : (reviewed ? ne : eq)(decisions.reviewDecision, ''),
  ]
}

/** Decisions before the key (time, id), newest first. */
export async function listDecisionRows(
  companyId: string,
  filter: DecisionFilter,
  before: readonly [number, string] | undefined,
  count: number,
): Promise<DecisionRow[]> {
  const older = before
    ? or(lt(decisions.at, before[0]), and(eq(decisions.at, before[0]), lt(decisions.id, before[1])))
    : undefined
  const query = db()
    .select()
    .from(decisions)
    .where(and(...matching(companyId, filter), older))
  return limit(query.orderBy(desc(decisions.at), desc(decisions.id)), count)
}

/** The id of the company's decision nearest to a place (time, id) on one side of it; null at the end. */
export async function decisionIdBeside(
  companyId: string,
  [at, id]: readonly [number, string],
  side: 'newer' | 'older',
): Promise<string | null> {
  const [past, order] = side === 'newer' ? ([gt, asc] as const) : ([lt, desc] as const)
  const beyond = or(past(decisions.at, at), and(eq(decisions.at, at), past(decisions.id, id)))
  const query = db()
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.companyId, companyId), beyond))
  const rows = await limit(query.orderBy(order(decisions.at), order(decisions.id)), 1)
  return rows[0]?.id ?? null
}

export type Counts = { decision: string; reviewDecision: string; outcomePaid: boolean | null; count: number }

/** Counts by answer, review and outcome in a span of time. */
export async function countDecisions(companyId: string, filter: DecisionFilter): Promise<Counts[]> {
  const { decision, reviewDecision, outcomePaid } = decisions
  return db()
    .select({ decision, reviewDecision, outcomePaid, count: sql<number>`count(*)` })
    .from(decisions)
    .where(and(...matching(companyId, filter)))
    .groupBy(decision, reviewDecision, outcomePaid)
}

export async function insertReview(row: ReviewRow) {
  await db().insert(decisionReviews).values(row)
}

/** A decision's reviews, newest first. */
export async function reviewsOf(companyId: string, decisionId: string): Promise<ReviewRow[]> {
  return db()
    .select()
    .from(decisionReviews)
    .where(and(eq(decisionReviews.companyId, companyId), eq(decisionReviews.decisionId, decisionId)))
    .orderBy(desc(decisionReviews.id))
}

export async function insertBatch(row: BatchRow) {
  await db().insert(decisionBatches).values(row)
}

/** Forgets the items of a batch whose decisions are all stored: they keep the inputs now. */
export async function emptyBatch(companyId: string, id: string) {
  await db()
    .update(decisionBatches)
    .set({ blob: wipedBlob })
    .where(and(eq(decisionBatches.companyId, companyId), eq(decisionBatches.id, id)))
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getBatch(companyId: string, id: string): Promise<BatchRow> {
  const rows = await db()
    .select()
    .from(decisionBatches)
    .where(and(eq(decisionBatches.companyId, companyId), eq(decisionBatches.id, id)))
  if (!rows[0]) throw notFound('decision_batch')
  return rows[0]
}

/** Results of a batch after the place `after` (−1 for the start), in the order sent. */
export async function batchRows(
  companyId: string,
  batchId: string,
  after: number,
  count: number,
): Promise<DecisionRow[]> {
  const query = db()
    .select()
    .from(decisions)
    .where(and(eq(decisions.batchId, batchId), eq(decisions.companyId, companyId), gt(decisions.batchIndex, after)))
  return limit(query.orderBy(asc(decisions.batchIndex)), count)
}

/** How many items of a batch are decided; they are decided in order. */
export async function decidedOf(companyId: string, batchId: string): Promise<number> {
  const rows = await db()
    .select({ count: sql<number>`count(*)` })
    .from(decisions)
    .where(and(eq(decisions.batchId, batchId), eq(decisions.companyId, companyId)))
  return rows[0]?.count ?? 0
}
