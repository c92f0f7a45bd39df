import { and, asc, eq, gte, inArray, lt, ne, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { AgreementRow } from '../agreements/repository'
import type { ChargeRow } from '../charges/repository'
import type { PaymentRow, RefundRow } from '../settle/repository'

const { agreements, bankLines, paymentRequests, payments, refunds } = tables

/** Money that names a charge, was given to it, or was given to its agreement without a charge. */
export async function paymentsOfCharge(charge: ChargeRow): Promise<PaymentRow[]> {
  const { companyId, id, txid, agreementId } = charge
  const given = and(eq(payments.agreementId, agreementId), inArray(payments.paymentRequestId, [id, '']))
  return db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), or(eq(payments.txid, txid), given)))
    .orderBy(asc(payments.id))
}

const named = { endToEndId: payments.endToEndId, txid: payments.txid, paymentRequestId: payments.paymentRequestId }
const shownBy = { key: bankLines.key, day: bankLines.day, cents: bankLines.amountCents }

/** Payments of these names or charges that a line shows, with it. */
export async function shownPayments(
  companyId: string,
  simulated: boolean,
  endToEndIds: string[],
  charges: Pick<ChargeRow, 'id' | 'txid'>[],
) {
  const [ids, txids] = [charges.map(({ id }) => id), charges.map(({ txid }) => txid)]
  const ways = [
    ...(endToEndIds.length > 0 ? [inArray(payments.endToEndId, endToEndIds)] : []),
    ...(charges.length > 0 ? [inArray(payments.txid, txids), inArray(payments.paymentRequestId, ids)] : []),
  ]
  if (ways.length === 0) return []
  return db()
    .select({ ...named, ...shownBy })
    .from(payments)
    .innerJoin(bankLines, and(eq(bankLines.companyId, payments.companyId), eq(bankLines.id, payments.bankLineId)))
    .where(and(eq(payments.companyId, companyId), eq(payments.simulated, simulated), or(...ways)))
    .orderBy(asc(payments.id))
}

export async function chargesByTxid(companyId: string, txids: string[]): Promise<ChargeRow[]> {
  if (txids.length === 0) return []
  return db()
    .select()
    .from(paymentRequests)
    .where(and(eq(paymentRequests.companyId, companyId), inArray(paymentRequests.txid, txids)))
}

/** Payments of these sums, paid from `from` until before `to` (UTC ms); `free`: only those no statement line shows. */
export async function paymentsOfSums(
  companyId: string,
  simulated: boolean,
  cents: number[],
  { from, to, free }: { from: number; to: number; free: boolean },
): Promise<PaymentRow[]> {
  if (cents.length === 0) return []
  return db()
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.companyId, companyId),
        eq(payments.simulated, simulated),
        free ? eq(payments.bankLineId, '') : undefined,
        inArray(payments.amountCents, cents),
        gte(payments.paidAt, from),
        lt(payments.paidAt, to),
      ),
    )
    .orderBy(asc(payments.id))
}

/** Gives a payment its statement line. @returns false when it has one already */
export async function putOnLine(companyId: string, paymentId: string, lineId: string, now: number): Promise<boolean> {
  const changed = await db()
    .update(payments)
    .set({ bankLineId: lineId, updatedAt: now })
    .where(and(eq(payments.companyId, companyId), eq(payments.id, paymentId), eq(payments.bankLineId, '')))
  return affected(changed) === 1
}

/** Refunds of these sums asked for from `from` until before `to` that went out or are about to. */
export async function refundsOfSums(
  companyId: string,
  simulated: boolean,
  cents: number[],
  from: number,
  to: number,
): Promise<RefundRow[]> {
  if (cents.length === 0) return []
  return db()
    .select()
    .from(refunds)
    .where(
      and(
        eq(refunds.companyId, companyId),
        eq(refunds.simulated, simulated),
        ne(refunds.state, 'not_returned'),
        inArray(refunds.amountCents, cents),
        gte(refunds.requestedAt, from),
        lt(refunds.requestedAt, to),
      ),
    )
    .orderBy(asc(refunds.id))
}

/** Charges of a sum that were never paid, newest first. */
export async function unpaidCharges(
  companyId: string,
  simulated: boolean,
  cents: number,
  count: number,
): Promise<ChargeRow[]> {
  const query = db()
    .select()
    .from(paymentRequests)
    .where(
      and(
        eq(paymentRequests.companyId, companyId),
        eq(paymentRequests.simulated, simulated),
        eq(paymentRequests.amountCents, cents),
        inArray(paymentRequests.state, ['awaiting_payment', 'expired']),
      ),
    )
  return limit(query.orderBy(asc(paymentRequests.dueDay), asc(paymentRequests.id)), count)
}

/** Agreements of a total that are not paid in full. */
export async function openAgreements(
  companyId: string,
  simulated: boolean,
  cents: number,
  count: number,
): Promise<AgreementRow[]> {
  const query = db()
    .select()
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, companyId),
        eq(agreements.simulated, simulated),
        inArray(agreements.state, ['proposed', 'accepted', 'active', 'broken']),
        eq(agreements.totalCents, cents),
      ),
    )
  return limit(query.orderBy(asc(agreements.nextDueDay), asc(agreements.id)), count)
}
