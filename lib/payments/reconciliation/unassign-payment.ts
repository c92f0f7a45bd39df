import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { reasonById } from '../bank/schemas'
import { paymentUnmatched } from '../settle/events'
import { bookUnmatched } from '../settle/match-payment'
import { chargeByTxid, getPaymentRow, holdPayment, updatePayment } from '../settle/repository'
import { resettle } from '../settle/resettle'

const nobody = { agreementId: '', customerId: '', debtId: '', conversationId: '' }

/**
 * Takes a payment back to the unmatched ones, from its agreement or from the ignored; the ledger follows. The charge that
 * the money itself names stays noted, so that the same notice does not give it away again.
 * @throws AppError `not_found`, 409 `payment_refunded`
 */
export const unassignPayment = command({
  name: 'payment.unassign',
  scope: 'payments:write',
  input: reasonById,
  run: async (ctx, { id, reason }) => {
    const { companyId } = ctx
    const held = await holdPayment(companyId, id)
    if (held.state === 'refunded') throw conflict('payment_refunded')
    if (held.state === 'unmatched') return { result: held, audit: null }
    const charge = held.txid ? await chargeByTxid(companyId, held.txid) : undefined
    const set = {
      ...nobody,
      paymentRequestId: charge?.id ?? '',
      state: 'unmatched' as const,
      finding: 'unknown' as const,
    }
    await updatePayment(companyId, id, { ...set, updatedAt: ctx.now() })
    if (held.agreementId) {
      await resettle(ctx, held.agreementId, 'assignment', id)
      await bookUnmatched(ctx, { ...held, ...set }, 'assignment')
    }
    const payment = await getPaymentRow(companyId, id)
    const { agreementId, state, amountCents, simulated } = held
    const details = { agreement_id: agreementId, was: state, amount_cents: amountCents, reason, simulated }
    const audit = { action: 'payment.unassigned', resource: { type: 'payment', id }, details }
    return { result: payment, audit, events: [paymentUnmatched(payment)] }
  },
})
