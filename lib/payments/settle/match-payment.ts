import type { Context } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { endProposed } from '../agreements/end-agreement'
import { type AgreementRow, getAgreementRow, takeAgreement } from '../agreements/repository'
import { type ChargeRow, chargesOf } from '../charges/repository'
import { mayTake } from '../core/may-take'
import { unmatchedPosition } from '../core/position'
import { bookPosition } from '../ledger/book'
import { paymentConfirmed, paymentUnmatched } from './events'
import { factsOf, moneyFact } from './facts-of'
import { keepPromises } from './keep-promises'
import {
  chargeByTxid,
  getPaymentRow,
  latePaymentsOf,
  otherStands,
  type PaymentRow,
  unmatchedByTxid,
  updatePayment,
} from './repository'
import { resettle } from './resettle'
import { tell } from './tell'

/** Books money that is no agreement's, or no longer: the row says what of it stays unmatched. */
export const bookUnmatched = (ctx: Context, row: PaymentRow, kind: 'payment' | 'refund' | 'assignment') =>
  bookPosition(
    ctx,
    { kind, simulated: row.simulated, agreementId: '', paymentId: row.id },
    row.agreementId ? {} : unmatchedPosition(row.amountCents - row.refundedCents),
  )

/** Whether an agreement that was taken for writing may take money by itself. */
async function takesItself(agreement: AgreementRow, payment: PaymentRow): Promise<boolean> {
  const { facts } = await factsOf(agreement, false)
  const { schedule, graceDays, money } = facts
  const taking = { schedule, graceDays, taken: money, otherStands: await otherStands(agreement) }
  return mayTake(agreement, taking, moneyFact(payment, await timeZoneOf(agreement.companyId)))
}

/**
 * Gives money to the agreement whose charge it names, where that may take it by itself; else it stays for a person,
 * with what is known of it. Call inside the transaction that stored or found the money.
 */
export async function matchPayment(ctx: Context, payment: PaymentRow, charge: ChargeRow): Promise<PaymentRow> {
  const { agreementId } = await takeOrLeave(ctx, payment, charge)
  if (agreementId) await takeLate(ctx, agreementId)
  return getPaymentRow(ctx.companyId, payment.id)
}

/**
 * An agreement with a discount has more money than it had: what waits as late may, with that, have been paid in time. Call
 * in the transaction that gave it the money.
 */
export async function takeLate(ctx: Context, agreementId: string): Promise<void> {
  const { companyId } = ctx
  if ((await getAgreementRow(companyId, agreementId)).discountCents === 0) return
  const charges = new Map((await chargesOf(companyId, agreementId)).map((charge) => [charge.id, charge]))
  for (const payment of await latePaymentsOf(companyId, [...charges.keys()])) {
    const charge = charges.get(payment.paymentRequestId)
    if (charge) await takeOrLeave(ctx, payment, charge)
  }
}

async function takeOrLeave(ctx: Context, payment: PaymentRow, charge: ChargeRow): Promise<PaymentRow> {
  const { companyId } = ctx
  const { agreementId, customerId, debtId, conversationId } = charge
  const agreement = await takeAgreement(companyId, agreementId)
  const takes = await takesItself(agreement, payment)
  const known = { paymentRequestId: charge.id, customerId, debtId, conversationId, updatedAt: ctx.now() }
  const set = takes ? { ...known, agreementId } : { ...known, finding: 'late' as const }
  await updatePayment(companyId, payment.id, set)
  if (!takes) {
    const left = { ...payment, ...set }
    await bookUnmatched(ctx, left, 'payment')
    return left
  }
  await bookUnmatched(ctx, { ...payment, ...set }, 'payment')
  const settled = await resettle(ctx, agreementId, 'payment', payment.id)
  if (agreement.state === 'proposed') await endProposed(ctx, settled)
  const matched = await getPaymentRow(companyId, payment.id)
  const leftCents = Math.max(0, settled.totalCents - settled.paidCents)
  await tellMatched(ctx, matched, charge, leftCents)
  if (matched.state === 'matched') await keepPromises(ctx, settled, matched.paidAt)
  return matched
}

/** Tells that money found its agreement; as confirmed only while some of it is here. */
async function tellMatched(ctx: Context, row: PaymentRow, charge: ChargeRow, leftCents: number): Promise<void> {
  const { id, agreementId, amountCents, finding, simulated } = row
  const ids = { agreement_id: agreementId, payment_request_id: charge.id }
  const note = {
    action: 'payment.matched',
    resource: { type: 'payment', id },
    details: { ...ids, amount_cents: amountCents, finding, simulated },
  }
  await tell(ctx, note, ...(row.state === 'matched' ? [paymentConfirmed(row, charge, leftCents)] : []))
}

/**
 * Matches money that came before its charge; call in the transaction that stores the charge. What was paid by then
 * changes the charge: read it again afterwards.
 */
export async function matchWaiting(ctx: Context, txid: string): Promise<void> {
  const waiting = await unmatchedByTxid(ctx.companyId, txid)
  if (waiting.length === 0) return
  const charge = await chargeByTxid(ctx.companyId, txid)
  if (!charge) return
  for (const payment of waiting) {
    if (payment.simulated !== charge.simulated || payment.agreementId || payment.state === 'ignored') continue
    const { agreementId, ...row } = await matchPayment(ctx, payment, charge)
    if (!agreementId) await tellLeft(ctx, { ...row, agreementId })
  }
}

/** Tells that money waits for a person. */
export async function tellLeft(ctx: Context, row: PaymentRow): Promise<void> {
  const { id, amountCents, finding, simulated } = row
  const details = { amount_cents: amountCents, finding, simulated }
  await tell(ctx, { action: 'payment.unmatched', resource: { type: 'payment', id }, details }, paymentUnmatched(row))
}
