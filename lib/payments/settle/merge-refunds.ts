import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { providerFor } from '../charges/provider-for'
import { laterRefundState, sentByHand } from '../core/refunds'
import type { RefundReport } from '../receipt'
import { insertRefund, type RefundRow, refundsOf, updateRefund } from './repository'

/** The refund a person was to send, which the bank now tells of: it takes the name the bank gives, and counts once. */
async function adopt(rows: Map<string, RefundRow>, report: RefundReport): Promise<RefundRow | undefined> {
  const known = rows.get(report.refundKey)
  const byHand = known ? undefined : sentByHand(rows.values(), report)
  if (!byHand || !(await providerFor(byHand.companyId, byHand.simulated)).provider.refundsByHand) return known
  const { refundKey } = report
  await updateRefund(byHand.companyId, byHand.id, { refundKey })
  rows.delete(byHand.refundKey)
  return { ...byHand, refundKey }
}

/**
 * Stores what was told of money sent back, also before its payment is known; a later report of the same refund moves
 * it on, an older one changes nothing.
 * @returns all that is known of the payment's refunds, and those whose amount was told differently before
 */
export async function mergeRefunds(
  ctx: Context,
  told: { endToEndId: string; paymentId: string; simulated: boolean; refunds: readonly RefundReport[] },
): Promise<{ rows: RefundRow[]; differing: RefundRow[] }> {
  const { companyId } = ctx
  const { endToEndId, paymentId, simulated } = told
  const rows = new Map((await refundsOf(companyId, endToEndId)).map((row) => [row.refundKey, row]))
  const differing: RefundRow[] = []
  for (const report of told.refunds) {
    const known = await adopt(rows, report)
    if (known) {
      if (known.amountCents !== report.amountCents) differing.push(known)
      const state = laterRefundState(report.state, known.state)
      const settledAt = state === known.state ? known.settledAt : report.settledAt
      rows.set(report.refundKey, { ...known, state, settledAt })
      if (state !== known.state) await updateRefund(companyId, known.id, { state, settledAt })
      continue
    }
    const { refundKey, amountCents, state, requestedAt, settledAt } = report
    const times = { requestedAt, settledAt }
    const id = newId('refund', ctx.now())
    const row = { id, companyId, simulated, paymentId, endToEndId, refundKey, state, amountCents, ...times }
    // Another transaction told of it at the same moment: what it stored counts as known.
    if (!(await insertRefund(row))) return mergeRefunds(ctx, told)
    rows.set(refundKey, row)
  }
  for (const row of rows.values()) {
    if (!paymentId || row.paymentId === paymentId) continue
    await updateRefund(companyId, row.id, { paymentId })
    rows.set(row.refundKey, { ...row, paymentId })
  }
  return { rows: [...rows.values()], differing }
}
