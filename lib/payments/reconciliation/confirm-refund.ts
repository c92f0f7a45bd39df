import { command } from '@/lib/platform/command'
import { type Context, requirePermission } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { providerFor } from '../charges/provider-for'
import { isSurrogate } from '../core/surrogate'
import { holdPayment, type RefundRow } from '../settle/repository'
import { settleRefunds } from '../settle/settle-refunds'
import { getRefundRow } from './repository'
import { confirmRefundById } from './schemas'

/** What a bank was asked for it settles itself: whoever sent it by hand as well would send it twice. */
async function assertNotAtBank({ companyId, endToEndId, refundKey, simulated }: RefundRow): Promise<void> {
  const { provider } = await providerFor(companyId, simulated)
  if (provider.refundsByHand || isSurrogate(endToEndId)) return
  const known = await provider.payment(endToEndId)
  if (known?.refunds.some((refund) => refund.refundKey === refundKey)) throw conflict('refund_at_bank')
}

async function openRefund(ctx: Context, id: string): Promise<RefundRow> {
  requirePermission(ctx, 'can_access_financial_data')
  const row = await getRefundRow(ctx.companyId, id)
  if (row.state === 'processing') await assertNotAtBank(row)
  return row
}

/**
 * Takes a person's word for a refund on its way that a person had to send: the money left, or it did not and may be sent
 * anew. Said again it changes nothing; a statement's line may still show one that was said not to have left.
 * @throws AppError `not_found`, 409 `refund_settled` (otherwise than said), `refund_at_bank`; 503 as the provider answers
 */
export const confirmRefund = command({
  name: 'refund.confirm',
  scope: 'payments:write',
  input: confirmRefundById,
  prepare: (ctx, { id }) => openRefund(ctx, id),
  run: async (ctx, { id, returned, reason }, { paymentId }) => {
    const { companyId } = ctx
    if (paymentId) await holdPayment(companyId, paymentId)
    const row = await getRefundRow(companyId, id)
    const state = returned ? ('returned' as const) : ('not_returned' as const)
    if (row.state === state) return { result: row, audit: null }
    if (row.state !== 'processing') throw conflict('refund_settled', { state: row.state })
    const { refundKey, amountCents, requestedAt, endToEndId, simulated } = row
    const report = { refundKey, amountCents, requestedAt, state, settledAt: Math.max(ctx.now(), requestedAt) }
    await settleRefunds(ctx, endToEndId, [report], 'manual')
    return {
      result: await getRefundRow(companyId, id),
      audit: {
        action: returned ? 'payment.refund_confirmed' : 'payment.refund_not_sent',
        resource: { type: 'payment', id: row.paymentId },
        details: { refund_id: id, amount_cents: amountCents, reason, simulated },
      },
    }
  },
})
