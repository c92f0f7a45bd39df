import { and, desc, eq, gt, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { decisions, shadowScores } = tables
export type ShadowRow = typeof shadowScores.$inferSelect
type DecisionRow = typeof decisions.$inferSelect

export type ShadowFilter = {
  /** Only orders that this version decided. */
  championId?: string | undefined
  /** UTC ms, from ≤ at < to. */
  from?: number | undefined
  to?: number | undefined
  agrees?: boolean | undefined
  /** Only orders that the challenger could answer. */
  answered?: boolean | undefined
  /** Only orders whose outcome is known. */
  judged?: boolean | undefined
}

export async function insertShadows(rows: ShadowRow[]) {
  await bulkInsert(shadowScores, rows)
}

function matching(companyId: string, challengerId: string, filter: ShadowFilter): SQL | undefined {
  const { championId, from, to, agrees, answered, judged } = filter
  return and(
    eq(shadowScores.companyId, companyId),
    eq(shadowScores.modelId, challengerId),
    championId === undefined ? undefined : eq(decisions.modelId, championId),
    from === undefined ? undefined : gte(shadowScores.at, from),
    to === undefined ? undefined : lt(shadowScores.at, to),
    agrees === undefined ? undefined : eq(shadowScores.agrees, agrees),
    answered ? eq(shadowScores.fault, '') : undefined,
    judged ? gt(decisions.outcomeAt, 0) : undefined,
  )
}

const itsDecision = and(eq(decisions.id, shadowScores.decisionId), eq(decisions.companyId, shadowScores.companyId))

/** A challenger's answers beside the decisions, before the key (time, decision), newest first. */
export async function shadowRowsBefore(
  companyId: string,
  challengerId: string,
  filter: ShadowFilter,
  before: readonly [number, string] | undefined,
  count: number,
): Promise<{ shadow: ShadowRow; decision: DecisionRow }[]> {
  const older =
    before &&
    or(lt(shadowScores.at, before[0]), and(eq(shadowScores.at, before[0]), lt(shadowScores.decisionId, before[1])))
  const query = db()
    .select({ shadow: shadowScores, decision: decisions })
    .from(shadowScores)
    .innerJoin(decisions, itsDecision)
    .where(and(matching(companyId, challengerId, filter), older))
  return limit(query.orderBy(desc(shadowScores.at), desc(shadowScores.decisionId)), count)
}

export type ShadowCount = {
  decision: string
  shadowDecision: string
  fault: string
  outcomePaid: boolean | null
  count: number
}

/** Counts by both answers, the challenger's fault, and the outcome. */
export async function countShadows(
  companyId: string,
  challengerId: string,
  filter: ShadowFilter,
): Promise<ShadowCount[]> {
  const columns = {
    decision: decisions.decision,
    shadowDecision: shadowScores.decision,
    fault: shadowScores.fault,
    outcomePaid: decisions.outcomePaid,
  }
  return db()
    .select({ ...columns, count: sql<number>`count(*)` })
    .from(shadowScores)
    .innerJoin(decisions, itsDecision)
    .where(matching(companyId, challengerId, filter))
    .groupBy(columns.decision, columns.shadowDecision, columns.fault, columns.outcomePaid)
}
