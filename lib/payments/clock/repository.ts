import { and, asc, eq, gt, inArray, lt, lte, ne } from 'drizzle-orm'
import { db } from '@/db/client'
import { standingStates } from '@/db/constants/payments'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { AgreementRow, PromiseRow } from '../agreements/repository'
import { type ChargeRow, openChargeStates } from '../charges/repository'

const { agreements, paymentPromises, paymentRequests } = tables

const missed = (before: string) =>
  and(inArray(agreements.state, standingStates), ne(agreements.nextDueDay, ''), lt(agreements.nextDueDay, before))
const waited = (before: string) => and(eq(paymentPromises.state, 'open'), lt(paymentPromises.day, before))
const over = (at: number) => and(inArray(paymentRequests.state, openChargeStates), lte(paymentRequests.expiresAt, at))

/** Companies that have something whose time is over; the one read here of all companies. */
export async function companiesWithWork(now: number, beforeDay: string): Promise<string[]> {
  const charges = await db()
    .select({ companyId: paymentRequests.companyId })
    .from(paymentRequests)
    .where(over(now))
    .groupBy(paymentRequests.companyId)
  const plans = await db()
    .select({ companyId: agreements.companyId })
    .from(agreements)
    .where(missed(beforeDay))
    .groupBy(agreements.companyId)
  const words = await db()
    .select({ companyId: paymentPromises.companyId })
    .from(paymentPromises)
    .where(waited(beforeDay))
    .groupBy(paymentPromises.companyId)
  return [...new Set([...charges, ...plans, ...words].map(({ companyId }) => companyId))]
}

/** Open charges whose time is over, by id after `afterId`. */
export async function expiredCharges(
  companyId: string,
  now: number,
  afterId: string,
  count: number,
): Promise<ChargeRow[]> {
  const query = db()
    .select()
    .from(paymentRequests)
    .where(and(eq(paymentRequests.companyId, companyId), over(now), gt(paymentRequests.id, afterId)))
  return limit(query.orderBy(asc(paymentRequests.id)), count)
}

/** Standing agreements with an unpaid instalment before a day, by id after `afterId`. */
export async function missedAgreements(
  companyId: string,
  beforeDay: string,
  afterId: string,
  count: number,
): Promise<AgreementRow[]> {
  const query = db()
    .select()
    .from(agreements)
    .where(and(eq(agreements.companyId, companyId), missed(beforeDay), gt(agreements.id, afterId)))
  return limit(query.orderBy(asc(agreements.id)), count)
}

/** Open promises for a day before another, by id after `afterId`. */
export async function waitedPromises(
  companyId: string,
  beforeDay: string,
  afterId: string,
  count: number,
): Promise<PromiseRow[]> {
  const query = db()
    .select()
    .from(paymentPromises)
    .where(and(eq(paymentPromises.companyId, companyId), waited(beforeDay), gt(paymentPromises.id, afterId)))
  return limit(query.orderBy(asc(paymentPromises.id)), count)
}

/** @returns whether it was still open */
export async function markBroken(companyId: string, id: string): Promise<boolean> {
  const open = and(
    eq(paymentPromises.companyId, companyId),
    eq(paymentPromises.id, id),
    eq(paymentPromises.state, 'open'),
  )
  return affected(await db().update(paymentPromises).set({ state: 'broken' }).where(open)) === 1
}
