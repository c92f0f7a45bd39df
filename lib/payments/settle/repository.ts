import { and, asc, eq, gte, inArray, ne } from 'drizzle-orm'
import { db } from '@/db/client'
import { standingStates } from '@/db/constants/payments'
import { limit } from '@/db/dialect'
import { isUniqueViolation } from '@/db/errors'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'
import type { AgreementRow, PromiseRow } from '../agreements/repository'
import type { ChargeRow } from '../charges/repository'

const { agreements, paymentPromises, paymentRequests, payments, refunds } = tables
export type PaymentRow = typeof payments.$inferSelect
export type RefundRow = typeof refunds.$inferSelect

/** False when another transaction stored money of the same name first. */
export async function insertPayment(row: PaymentRow): Promise<boolean> {
  try {
    await db().insert(payments).values(row)
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

export async function paymentByEndToEnd(companyId: string, endToEndId: string): Promise<PaymentRow | undefined> {
  const rows = await db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), eq(payments.endToEndId, endToEndId)))
  return rows[0]
}

export async function paymentsOfNames(companyId: string, endToEndIds: string[]): Promise<PaymentRow[]> {
  if (endToEndIds.length === 0) return []
  return db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), inArray(payments.endToEndId, endToEndIds)))
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getPaymentRow(companyId: string, id: string): Promise<PaymentRow> {
  const rows = await db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), eq(payments.id, id)))
  if (!rows[0]) throw notFound('payment')
  return rows[0]
}

export async function paymentsOfAgreement(companyId: string, agreementId: string): Promise<PaymentRow[]> {
  return db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), eq(payments.agreementId, agreementId)))
    .orderBy(asc(payments.id))
}

/** Holds a payment for the rest of the transaction and reads it: two that tell of it at once take turns. */
export async function holdPayment(companyId: string, id: string): Promise<PaymentRow> {
  await updatePayment(companyId, id, { id })
  return getPaymentRow(companyId, id)
}

/** Money that named a charge nobody knew then. */
export async function unmatchedByTxid(companyId: string, txid: string): Promise<PaymentRow[]> {
  return db()
    .select()
    .from(payments)
    .where(and(eq(payments.companyId, companyId), eq(payments.txid, txid), eq(payments.paymentRequestId, '')))
    .orderBy(asc(payments.id))
}

/** Money for these charges that waits for a person because it was paid late, as it was paid. */
export async function latePaymentsOf(companyId: string, chargeIds: string[]): Promise<PaymentRow[]> {
  if (chargeIds.length === 0) return []
  return db()
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.companyId, companyId),
        inArray(payments.paymentRequestId, chargeIds),
        eq(payments.agreementId, ''),
        eq(payments.finding, 'late'),
        ne(payments.state, 'ignored'),
      ),
    )
    .orderBy(asc(payments.paidAt), asc(payments.endToEndId))
}

export async function updatePayment(companyId: string, id: string, set: Partial<PaymentRow>): Promise<void> {
  await db()
    .update(payments)
    .set(set)
    .where(and(eq(payments.companyId, companyId), eq(payments.id, id)))
}

export async function refundsOf(companyId: string, endToEndId: string): Promise<RefundRow[]> {
  return db()
    .select()
    .from(refunds)
    .where(and(eq(refunds.companyId, companyId), eq(refunds.endToEndId, endToEndId)))
    .orderBy(asc(refunds.id))
}

/** False when another transaction stored it first. */
export async function insertRefund(row: RefundRow): Promise<boolean> {
  try {
    await db().insert(refunds).values(row)
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

export async function updateRefund(companyId: string, id: string, set: Partial<RefundRow>): Promise<void> {
  await db()
    .update(refunds)
    .set(set)
    .where(and(eq(refunds.companyId, companyId), eq(refunds.id, id)))
}

export async function chargeByTxid(companyId: string, txid: string): Promise<ChargeRow | undefined> {
  const rows = await db()
    .select()
    .from(paymentRequests)
    .where(and(eq(paymentRequests.companyId, companyId), eq(paymentRequests.txid, txid)))
  return rows[0]
}

export async function updateCharge(companyId: string, id: string, set: Partial<ChargeRow>): Promise<void> {
  await db()
    .update(paymentRequests)
    .set(set)
    .where(and(eq(paymentRequests.companyId, companyId), eq(paymentRequests.id, id)))
}

/** Whether another agreement binds what this one is about. */
export async function otherStands(row: AgreementRow): Promise<boolean> {
  const query = db()
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      and(
        eq(agreements.companyId, row.companyId),
        eq(agreements.simulated, row.simulated),
        eq(agreements.debtId, row.debtId),
        row.simulated ? eq(agreements.conversationId, row.conversationId) : undefined,
        inArray(agreements.state, standingStates),
        ne(agreements.id, row.id),
      ),
    )
  return (await limit(query.orderBy(asc(agreements.id)), 1)).length > 0
}

/** Open promises about what an agreement is about, for the day or a later one. */
export async function openPromises(row: AgreementRow, fromDay: string): Promise<PromiseRow[]> {
  return db()
    .select()
    .from(paymentPromises)
    .where(
      and(
        eq(paymentPromises.companyId, row.companyId),
        eq(paymentPromises.state, 'open'),
        eq(paymentPromises.simulated, row.simulated),
        eq(paymentPromises.debtId, row.debtId),
        row.simulated ? eq(paymentPromises.conversationId, row.conversationId) : undefined,
        gte(paymentPromises.day, fromDay),
      ),
    )
}

export async function keepPromises(companyId: string, ids: string[]): Promise<void> {
  await db()
    .update(paymentPromises)
    .set({ state: 'kept' })
    .where(and(eq(paymentPromises.companyId, companyId), inArray(paymentPromises.id, ids)))
}
