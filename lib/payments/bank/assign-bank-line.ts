import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { conflict, invalid } from '@/lib/platform/errors'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { endToEndOf } from '../core/bank-ties'
import { mayBePaidAt } from '../core/paid-at'
import { surrogateOf } from '../core/surrogate'
import { aimOf, assignMoney, type Target } from '../reconciliation/assign-money'
import { noonOf } from '../reconciliation/days'
import { getRefundRow } from '../reconciliation/repository'
import { getPaymentRow } from '../settle/repository'
import { receiveLine, tieToPayment, tieToRefund } from './line-steps'
import { tiesOfLine } from './line-text'
import { paymentNamed } from './payment-named'
import { type BankLineRow, getBankLineRow, holdBankLine, refundsOnLines } from './repository'
import type { LineTarget } from './schemas'
import { assignLineById } from './schemas'

const taken = () => conflict('line_not_unmatched')

/** A line that is matched to the very thing asked for, so that asking again changes nothing. */
async function alreadyThere(row: BankLineRow, target: LineTarget): Promise<boolean> {
  if (row.state !== 'matched') return false
  if (target.refund_id) return row.refundId === target.refund_id
  if (target.payment_id) return row.paymentId === target.payment_id
  const { agreementId, paymentRequestId } = await getPaymentRow(row.companyId, row.paymentId)
  return target.payment_request_id
    ? paymentRequestId === target.payment_request_id
    : agreementId === target.agreement_id
}

async function toPayment(ctx: Context, row: BankLineRow, paymentId: string): Promise<void> {
  const payment = await getPaymentRow(ctx.companyId, paymentId)
  if (payment.amountCents !== row.amountCents) throw invalid('line_amount_differs')
  if (payment.simulated !== row.simulated) throw invalid('simulated_differs')
  if (!(await tieToPayment(ctx, row, paymentId))) throw conflict('payment_on_line')
}

async function toRefund(ctx: Context, row: BankLineRow, refundId: string): Promise<void> {
  const refund = await getRefundRow(ctx.companyId, refundId)
  if (refund.amountCents !== -row.amountCents) throw invalid('line_amount_differs')
  if (refund.simulated !== row.simulated) throw invalid('simulated_differs')
  if (refund.state === 'not_returned' || (await refundsOnLines(ctx.companyId, [refundId])).size > 0) {
    throw conflict('refund_on_line')
  }
  const at = noonOf(await timeZoneOf(ctx.companyId), row.day)
  if (!(await tieToRefund(ctx, row, refund, at))) throw taken()
}

/** The line as money of its own, given to an agreement. */
async function toAgreement(ctx: Context, row: BankLineRow, target: Target, reason: string) {
  const aim = await aimOf(ctx.companyId, target)
  if (aim.agreement.simulated !== row.simulated) throw invalid('simulated_differs')
  const timeZone = await timeZoneOf(ctx.companyId)
  const name = endToEndOf(await tiesOfLine(row))
  const known = name === '' ? undefined : await paymentNamed(row, name, timeZone)
  const endToEndId = known?.endToEndId ?? (name || surrogateOf(row.key))
  const paidAt = noonOf(timeZone, row.day)
  if (!mayBePaidAt(paidAt, ctx.now())) throw invalid('line_day_invalid')
  const { payment, tied } = await receiveLine(ctx, row, { endToEndId, txid: '', paidAt })
  if (!tied) throw conflict('payment_on_line')
  return assignMoney(ctx, payment.id, aim, reason)
}

/**
 * Says what an unmatched line is, because a person knows: a payment or refund that is known, or money for an agreement or
 * charge, which then becomes a payment of its own.
 * @throws AppError `not_found`, 409 `line_not_unmatched`, `payment_on_line`, `refund_on_line`, 422 `line_is_debit`,
 * `line_is_credit`, `line_amount_differs`, `line_day_invalid`, `simulated_differs`, what `assignMoney` throws
 */
export const assignBankLine = command({
  name: 'bank_line.assign',
  scope: 'payments:write',
  input: assignLineById,
  run: async (ctx, { id, reason, ...target }) => {
    const row = await holdBankLine(ctx.companyId, id)
    if (await alreadyThere(row, target)) return { result: row, audit: null }
    if (row.state !== 'unmatched') throw taken()
    if (row.amountCents < 0 && !target.refund_id) throw invalid('line_is_debit')
    if (row.amountCents > 0 && target.refund_id) throw invalid('line_is_credit')
    const assigned = target.refund_id || target.payment_id ? undefined : await toAgreement(ctx, row, target, reason)
    if (target.refund_id) await toRefund(ctx, row, target.refund_id)
    else if (target.payment_id) await toPayment(ctx, row, target.payment_id)
    const result = await getBankLineRow(ctx.companyId, id)
    const { paymentId, refundId, amountCents, day, simulated } = result
    const details = { payment_id: paymentId, refund_id: refundId, amount_cents: amountCents, day, reason, simulated }
    return {
      result,
      audit: [
        { action: 'bank_line.assigned', resource: { type: 'bank_line', id }, details },
        ...(assigned?.audit ? [assigned.audit] : []),
      ],
      events: assigned?.events ?? [],
    }
  },
})
