import type { Context } from '@/lib/platform/context'
import { isSurrogate } from '../core/surrogate'
import type { Receipt } from '../receipt'
import {
  chargeByTxid,
  type PaymentRow,
  paymentsOfAgreement,
  refundsOf,
  unmatchedByTxid,
  updatePayment,
  updateRefund,
} from './repository'
import { tell } from './tell'

/** A statement tells only the day. */
const apartMs = 36 * 3_600_000

/**
 * The payment that a statement told of first, under a name of our own, when a notice now tells of the same money: the same
 * charge's or agreement's, the same sum, within a day, and only one such. It takes the name the notice gives, so the money
 * counts once. Call inside a transaction.
 */
export async function adoptSurrogate(
  ctx: Context,
  receipt: Receipt,
  simulated: boolean,
): Promise<PaymentRow | undefined> {
  const { companyId } = ctx
  const { txid, endToEndId, amountCents, paidAt } = receipt
  if (txid === '' || isSurrogate(endToEndId)) return undefined
  const charge = await chargeByTxid(companyId, txid)
  if (!charge) return undefined
  const known = [
    ...(await paymentsOfAgreement(companyId, charge.agreementId)),
    ...(await unmatchedByTxid(companyId, txid)),
  ]
  const [row, another] = known.filter(
    (one) =>
      isSurrogate(one.endToEndId) &&
      one.simulated === simulated &&
      one.amountCents === amountCents &&
      Math.abs(one.paidAt - paidAt) <= apartMs,
  )
  if (!row || another) return undefined
  for (const refund of await refundsOf(companyId, row.endToEndId))
    await updateRefund(companyId, refund.id, { endToEndId })
  const set = { endToEndId, updatedAt: ctx.now() }
  await updatePayment(companyId, row.id, set)
  const details = { amount_cents: amountCents, simulated }
  await tell(ctx, { action: 'payment.named', resource: { type: 'payment', id: row.id }, details })
  return { ...row, ...set }
}
