import type { PaymentSource } from '@/db/constants/payments'
import type { Context } from '@/lib/platform/context'
import type { RefundReport } from '../receipt'
import { applyReport, type ReportFault } from './apply-report'
import { mergeRefunds } from './merge-refunds'
import { holdPayment, type PaymentRow, paymentByEndToEnd } from './repository'

/**
 * Takes in what was told of refunds alone; those of a payment nobody knows yet are kept and count when it comes. Call
 * inside a transaction; telling the same again changes nothing.
 */
export async function settleRefunds(
  ctx: Context,
  endToEndId: string,
  refunds: readonly RefundReport[],
  source: PaymentSource,
): Promise<{ payment: PaymentRow | undefined; fault: ReportFault | '' }> {
  const known = await paymentByEndToEnd(ctx.companyId, endToEndId)
  if (!known) {
    await mergeRefunds(ctx, { endToEndId, paymentId: '', simulated: source === 'simulator', refunds })
    return { payment: undefined, fault: '' }
  }
  const held = await holdPayment(ctx.companyId, known.id)
  const report = { txid: '', lateChargesCents: 0, amountCents: null, refunds }
  const { row, fault, tellRefund } = await applyReport(ctx, held, report, false)
  await tellRefund()
  return { payment: row, fault }
}
