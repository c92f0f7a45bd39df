import { and, asc, desc, eq, gt, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { DecisionRow } from '../repository'

const { decisions, shadowScores } = tables

/** Outcomes recorded after `from` and up to `until` (UTC ms). */
export type OutcomeSpan = { from?: number | undefined; until: number }
/** Those of these versions' decisions, one an order: of an order decided several times the latest outcome. */
export type OrderSpan = OutcomeSpan & { modelIds: string[] }
export type OutcomeCount = {
  modelId: string
  decision: string
  reviewDecision: string
  outcomePaid: boolean | null
  count: number
}

const known = ({ from, until }: OutcomeSpan) =>
  and(gt(decisions.outcomeAt, Math.max(0, from ?? 0)), lte(decisions.outcomeAt, until))

/** No other outcome of the same order in the span comes after it. */
const lastOfOrder = ({ from, until, modelIds }: OrderSpan): SQL => {
  const { companyId, orderIndex, outcomeAt, at, id } = decisions
  return sql`not exists (select 1 from ${decisions} later where later.company_id = ${companyId}
    and later.order_index = ${orderIndex} and later.model_id in ${modelIds}
    and later.outcome_at > ${Math.max(0, from ?? 0)} and later.outcome_at <= ${until}
    and (later.outcome_at > ${outcomeAt} or (later.outcome_at = ${outcomeAt}
      and (later.at > ${at} or (later.at = ${at} and later.id > ${id})))))`
}

const ofOrders = (span: OrderSpan) => and(inArray(decisions.modelId, span.modelIds), known(span), lastOfOrder(span))

/** Known outcomes by version, answer and review. */
export async function countKnownOutcomes(companyId: string, span: OutcomeSpan): Promise<OutcomeCount[]> {
  const { modelId, decision, reviewDecision, outcomePaid } = decisions
  return db()
    .select({ modelId, decision, reviewDecision, outcomePaid, count: sql<number>`count(*)` })
    .from(decisions)
    .where(and(eq(decisions.companyId, companyId), known(span)))
    .groupBy(modelId, decision, reviewDecision, outcomePaid)
}

/** Orders with a known outcome, and those paid. */
export async function countOrders(companyId: string, span: OrderSpan): Promise<Omit<OutcomeCount, 'modelId'>[]> {
  if (span.modelIds.length === 0) return []
  const { decision, reviewDecision, outcomePaid } = decisions
  return db()
    .select({ decision, reviewDecision, outcomePaid, count: sql<number>`count(*)` })
    .from(decisions)
    .where(and(eq(decisions.companyId, companyId), ofOrders(span)))
    .groupBy(decision, reviewDecision, outcomePaid)
}

/** Decisions made up to a moment by version, answer and review. */
export async function countDecided(companyId: string, until: number): Promise<Omit<OutcomeCount, 'outcomePaid'>[]> {
  const { modelId, decision, reviewDecision } = decisions
  return db()
    .select({ modelId, decision, reviewDecision, count: sql<number>`count(*)` })
    .from(decisions)
    .where(and(eq(decisions.companyId, companyId), lte(decisions.at, until)))
    .groupBy(modelId, decision, reviewDecision)
}

/** Decisions with a known outcome after the place (time, id), one an order, oldest first. */
export async function outcomeRowsAfter(
  companyId: string,
  span: OrderSpan,
  [at, id]: readonly [number, string],
  count: number,
): Promise<DecisionRow[]> {
  const later = or(gt(decisions.at, at), and(eq(decisions.at, at), gt(decisions.id, id)))
  const query = db()
    .select()
    .from(decisions)
    .where(and(eq(decisions.companyId, companyId), ofOrders(span), later))
  return limit(query.orderBy(asc(decisions.at), asc(decisions.id)), count)
}

export type JudgedPair = { probability: number; shadowProbability: number | null; outcomePaid: boolean | null }

/** Two versions on the same orders: those that the champion itself decided. */
export type Rivals = { championId: string; challengerId: string }

const shadowOf = (companyId: string, { championId, challengerId }: Rivals, from: number) =>
  and(
    eq(shadowScores.companyId, companyId),
    eq(shadowScores.modelId, challengerId),
    eq(decisions.modelId, championId),
    eq(shadowScores.fault, ''),
    gte(shadowScores.at, from),
  )
const itsDecision = and(eq(decisions.id, shadowScores.decisionId), eq(decisions.companyId, shadowScores.companyId))

/** Sum of the challenger's probability minus the live one's, over the orders that it scored from a moment on. */
export async function sumShadowGap(companyId: string, rivals: Rivals, from: number): Promise<number> {
  const rows = await db()
    .select({ sum: sql<number | null>`sum(${shadowScores.probability} - ${decisions.probability})` })
    .from(shadowScores)
    .innerJoin(decisions, itsDecision)
    .where(shadowOf(companyId, rivals, from))
  return rows[0]?.sum ?? 0
}

/** Both probabilities of orders with a known outcome, the latest `count` decided from a moment on. */
export async function judgedPairs(
  companyId: string,
  rivals: Rivals,
  from: number,
  count: number,
): Promise<JudgedPair[]> {
  const query = db()
    .select({
      probability: decisions.probability,
      shadowProbability: shadowScores.probability,
      outcomePaid: decisions.outcomePaid,
    })
    .from(shadowScores)
    .innerJoin(decisions, itsDecision)
    .where(and(shadowOf(companyId, rivals, from), gt(decisions.outcomeAt, 0)))
  return limit(query.orderBy(desc(shadowScores.at), desc(shadowScores.decisionId)), count)
}
