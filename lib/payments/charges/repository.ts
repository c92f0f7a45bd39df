import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { ChargeState } from '@/db/constants/payments'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { paymentRequests, payments } = tables
export type ChargeRow = typeof paymentRequests.$inferSelect
export type ReceivedRow = typeof payments.$inferSelect

/** Charges that can still be paid, or will be once the provider answers. */
export const openChargeStates: ChargeState[] = ['creating', 'awaiting_payment']

const own = (companyId: string, id: string) => and(eq(paymentRequests.companyId, companyId), eq(paymentRequests.id, id))
const given = <T, R>(value: T | undefined, make: (value: T) => R) => (value === undefined ? undefined : make(value))

export async function insertCharge(row: ChargeRow): Promise<void> {
  await db().insert(paymentRequests).values(row)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getChargeRow(companyId: string, id: string): Promise<ChargeRow> {
  const rows = await db().select().from(paymentRequests).where(own(companyId, id))
  if (!rows[0]) throw notFound('payment_request')
  return rows[0]
}

/**
 * Takes a charge for writing (the update locks the row until commit) and returns it.
 * @throws AppError `not_found`
 */
export async function takeCharge(companyId: string, id: string): Promise<ChargeRow> {
  await db()
    .update(paymentRequests)
    .set({ updatedAt: sql`${paymentRequests.updatedAt}` })
    .where(own(companyId, id))
  return getChargeRow(companyId, id)
}

/** Changes a charge while it is in one of the states given. @returns whether it was */
export async function changeCharge(
  companyId: string,
  id: string,
  from: ChargeState[],
  set: Partial<ChargeRow>,
): Promise<boolean> {
  const changed = await db()
    .update(paymentRequests)
    .set(set)
    .where(and(own(companyId, id), inArray(paymentRequests.state, from)))
  return affected(changed) === 1
}

/** An agreement's charges, newest first. */
export async function chargesOf(companyId: string, agreementId: string, states?: ChargeState[]): Promise<ChargeRow[]> {
  return db()
    .select()
    .from(paymentRequests)
    .where(
      and(
        eq(paymentRequests.companyId, companyId),
        eq(paymentRequests.agreementId, agreementId),
        given(states, (some) => inArray(paymentRequests.state, some)),
      ),
    )
    .orderBy(desc(paymentRequests.id))
}

/** Money that came for a charge, oldest first. */
export async function receivedFor(companyId: string, chargeId: string): Promise<ReceivedRow[]> {
  return db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), eq(payments.paymentRequestId, chargeId)))
    .orderBy(asc(payments.paidAt), asc(payments.id))
}

export type ChargeFilter = {
  agreementId?: string | undefined
  customerId?: string | undefined
  conversationId?: string | undefined
  states?: ChargeState[] | undefined
  simulated?: boolean | undefined
  /** Made at or after, and before (UTC ms). */
  from?: number | undefined
  to?: number | undefined
  /** Ending after, and at or before (UTC ms); one that expired by its state counts as ended. */
  endsAfter?: number | undefined
  endsUntil?: number | undefined
}

/** Charges before the id, newest first. */
export async function listChargeRows(
  companyId: string,
  filter: ChargeFilter,
  before: string | undefined,
  count: number,
): Promise<ChargeRow[]> {
  const query = db()
    .select()
    .from(paymentRequests)
    .where(
      and(
        eq(paymentRequests.companyId, companyId),
        given(filter.agreementId, (id) => eq(paymentRequests.agreementId, id)),
        given(filter.customerId, (id) => eq(paymentRequests.customerId, id)),
        given(filter.conversationId, (id) => eq(paymentRequests.conversationId, id)),
        given(filter.states, (states) => inArray(paymentRequests.state, states)),
        given(filter.simulated, (simulated) => eq(paymentRequests.simulated, simulated)),
        given(filter.endsAfter, (at) => gt(paymentRequests.expiresAt, at)),
        given(filter.endsUntil, (at) => or(eq(paymentRequests.state, 'expired'), lte(paymentRequests.expiresAt, at))),
        given(filter.from, (at) => gte(paymentRequests.createdAt, at)),
        given(filter.to, (at) => lt(paymentRequests.createdAt, at)),
        given(before, (id) => lt(paymentRequests.id, id)),
      ),
    )
  return limit(query.orderBy(desc(paymentRequests.id)), count)
}
