import type { Context } from '@/lib/platform/context'
import { isSurrogate } from '../core/surrogate'
import type { Receipt } from '../receipt'
import {
  chargeByTxid,
  type PaymentRow,
  paymentsOfAgreement,
  paymentsOfNames,
  refundsOf,
  unmatchedByTxid,
  updatePayment,
  updateRefund,
} from './repository'
import { tell } from './tell'

/** A statement tells only the day. */
const apartMs = 36 * 3_600_000

/** The payment of a name that a statement told of first in another case: banks write statements in upper case. */
async function inOtherCase(ctx: Context, receipt: Receipt, simulated: boolean): Promise<PaymentRow[]> {
  const { endToEndId, amountCents } = receipt
  const written = [endToEndId.toUpperCase(), endToEndId.toLowerCase()]
  return (await paymentsOfNames(ctx.companyId, written)).filter(
    (row) => row.source === 'bank_file' && row.simulated === simulated && row.amountCents === amountCents,
  )
}

/** What a statement told of under a name of our own: the same charge's or agreement's, the same sum, within a day. */
async function unnamed(ctx: Context, receipt: Receipt, simulated: boolean): Promise<PaymentRow[]> {
  const { companyId } = ctx
  const { txid, amountCents, paidAt } = receipt
  const charge = txid === '' ? undefined : await chargeByTxid(companyId, txid)
  if (!charge) return []
  const known = [
    ...(await paymentsOfAgreement(companyId, charge.agreementId)),
    ...(await unmatchedByTxid(companyId, txid)),
  ]
  return known.filter(
    (one) =>
      isSurrogate(one.endToEndId) &&
      one.simulated === simulated &&
      one.amountCents === amountCents &&
      Math.abs(one.paidAt - paidAt) <= apartMs,
  )
}

/**
 * The payment that a statement told of first, under a name of our own or in another case, when a notice now tells of the same money, and
 * only one such. It takes the name the notice gives, so the money
 * counts once. Call inside a transaction.
 */
export async function adoptSurrogate(
  ctx: Context,
  receipt: Receipt,
  simulated: boolean,
): Promise<PaymentRow | undefined> {
  const { companyId } = ctx
  const { endToEndId, amountCents } = receipt
  if (isSurrogate(endToEndId)) return undefined
  const [cased] = await inOtherCase(ctx, receipt, simulated)
  const [row, another] = cased ? [cased] : await unnamed(ctx, receipt, simulated)
  if (!row || another) return undefined
  for (const refund of await refundsOf(companyId, row.endToEndId))
    await updateRefund(companyId, refund.id, { endToEndId })
  const set = { endToEndId, updatedAt: ctx.now() }
  await updatePayment(companyId, row.id, set)
  const details = { amount_cents: amountCents, simulated }
  await tell(ctx, { action: 'payment.named', resource: { type: 'payment', id: row.id }, details })
  return { ...row, ...set }
}
