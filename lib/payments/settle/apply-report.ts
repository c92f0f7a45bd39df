import { seqOfResource } from '@/lib/platform/audit/repository'
import type { Context } from '@/lib/platform/context'
import { refundedCents as returnedOf } from '../core/refunds'
import type { Receipt, RefundReport } from '../receipt'
import { paymentRefunded } from './events'
import { bookUnmatched } from './match-payment'
import { mergeRefunds } from './merge-refunds'
import { getPaymentRow, type PaymentRow, type RefundRow, updatePayment } from './repository'
import { resettle } from './resettle'
import { tell } from './tell'

export const reportFaults = ['amount_differs', 'refund_differs', 'refund_exceeds'] as const
export type ReportFault = (typeof reportFaults)[number]

export type Report = Pick<Receipt, 'txid' | 'lateChargesCents'> & {
  /** Null in a report of refunds alone. */
  amountCents: number | null
  refunds: readonly RefundReport[]
}

function faultOf(row: PaymentRow, report: Report, refunds: RefundRow[], differing: RefundRow[]): ReportFault | '' {
  if (report.amountCents !== null && report.amountCents !== row.amountCents) return 'amount_differs'
  if (differing.length > 0) return 'refund_differs'
  const returned = refunds.filter(({ state }) => state === 'returned')
  const cents = returned.reduce((sum, { amountCents }) => sum + amountCents, 0)
  return cents > row.amountCents ? 'refund_exceeds' : ''
}

/** Once for each payment and kind of contradiction, however often it is told. */
async function tellFault(ctx: Context, row: PaymentRow, fault: ReportFault, report: Report): Promise<void> {
  const action = `payment.${fault}`
  if ((await seqOfResource(ctx.companyId, row.id, action)) !== null) return
  const details = { amount_cents: row.amountCents, told_cents: report.amountCents, simulated: row.simulated }
  await tell(ctx, { action, resource: { type: 'payment', id: row.id }, details })
}

/** Books what changed of money that was known before. */
async function book(ctx: Context, row: PaymentRow, kind: 'payment' | 'refund'): Promise<PaymentRow> {
  if (row.agreementId) await resettle(ctx, row.agreementId, kind, row.id)
  else await bookUnmatched(ctx, row, kind)
  return getPaymentRow(ctx.companyId, row.id)
}

/**
 * Adds to a held payment what a report says of it: refunds, fine and interest, the name of its charge. The amount stays
 * as it was told first. `isNew` leaves the booking to the caller, who matches it; `tellRefund` comes after that.
 */
export async function applyReport(ctx: Context, held: PaymentRow, report: Report, isNew: boolean) {
  const { id: paymentId, endToEndId, simulated } = held
  const { rows, differing } = await mergeRefunds(ctx, { endToEndId, paymentId, simulated, refunds: report.refunds })
  const refundedCents = returnedOf(held.amountCents, rows)
  const lateChargesCents = Math.max(held.lateChargesCents, Math.min(report.lateChargesCents, held.amountCents))
  const txid = held.txid || report.txid
  const returnedCents = refundedCents - held.refundedCents
  const moved = returnedCents !== 0 || lateChargesCents !== held.lateChargesCents
  const state = refundedCents === held.amountCents ? ('refunded' as const) : held.state
  const set = { refundedCents, lateChargesCents, txid, state }
  let row = { ...held, ...set }
  if (moved || txid !== held.txid) {
    await updatePayment(ctx.companyId, paymentId, { ...set, updatedAt: ctx.now() })
    if (!isNew) row = await book(ctx, row, returnedCents === 0 ? 'payment' : 'refund')
  }
  const fault = faultOf(held, report, rows, differing)
  if (fault) await tellFault(ctx, held, fault, report)
  const tellRefund = async () => {
    if (returnedCents === 0) return
    const now = await getPaymentRow(ctx.companyId, paymentId)
    const resource = { type: 'payment', id: paymentId }
    const { amountCents } = now
    const details = {
      amount_cents: amountCents,
      returned_cents: returnedCents,
      refunded_cents: refundedCents,
      simulated,
    }
    await tell(ctx, { action: 'payment.refunded', resource, details }, paymentRefunded(now, returnedCents))
  }
  return { row, fault, tellRefund }
}
