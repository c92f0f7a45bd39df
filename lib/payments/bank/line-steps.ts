import type { Context } from '@/lib/platform/context'
import type { Receipt } from '../receipt'
import type { RefundRow } from '../settle/repository'
import { settleReceipt } from '../settle/settle-receipt'
import { settleRefunds } from '../settle/settle-refunds'
import { putOnLine } from './money-repository'
import { type BankLineRow, changeBankLine } from './repository'

/**
 * Ties a line and a payment, both not tied yet; call inside a transaction.
 * @returns false when either was tied meanwhile
 */
export async function tieToPayment(ctx: Context, line: BankLineRow, paymentId: string): Promise<boolean> {
  const { companyId } = ctx
  if (!(await changeBankLine(companyId, line.id, 'unmatched', { state: 'matched', paymentId }))) return false
  if (await putOnLine(companyId, paymentId, line.id, ctx.now())) return true
  await changeBankLine(companyId, line.id, 'matched', { state: 'unmatched', paymentId: '' })
  return false
}

/** Money the statement tells of first: a payment as if a notice had told of it, tied to its line. */
export async function receiveLine(
  ctx: Context,
  line: BankLineRow,
  told: Pick<Receipt, 'endToEndId' | 'txid' | 'paidAt'>,
) {
  const receipt: Receipt = {
    ...told,
    amountCents: line.amountCents,
    lateChargesCents: 0,
    payer: { name: '', document: '', words: '' },
    refunds: [],
  }
  const settled = await settleReceipt(ctx, receipt, 'bank_file', { simulated: line.simulated })
  const tied = await tieToPayment(ctx, line, settled.payment.id)
  return { ...settled, tied }
}

/**
 * Ties a debit line and a refund; one that was on its way is settled by it. Call inside a transaction.
 * @returns false when the line was tied meanwhile
 */
export async function tieToRefund(ctx: Context, line: BankLineRow, refund: RefundRow, at: number): Promise<boolean> {
  const { paymentId, id: refundId, endToEndId, refundKey, amountCents, requestedAt } = refund
  const tied = await changeBankLine(ctx.companyId, line.id, 'unmatched', { state: 'matched', refundId, paymentId })
  if (!tied || refund.state === 'returned') return tied
  const settledAt = Math.max(at, requestedAt)
  const report = { refundKey, amountCents, state: 'returned' as const, requestedAt, settledAt }
  await settleRefunds(ctx, endToEndId, [report], line.simulated ? 'simulator' : 'bank_file')
  return true
}
