import type { AuditNote } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { conflict, invalid } from '@/lib/platform/errors'
import type { EventNote } from '@/lib/platform/outbox/publish'
import { type AgreementRow, getAgreementRow } from '../agreements/repository'
import { type ChargeRow, getChargeRow } from '../charges/repository'
import { paymentConfirmed } from '../settle/events'
import { keepPromises } from '../settle/keep-promises'
import { bookUnmatched, takeLate } from '../settle/match-payment'
import { getPaymentRow, holdPayment, type PaymentRow, updatePayment } from '../settle/repository'
import { resettle } from '../settle/resettle'
import { withOrigin } from '../settle/with-origin'

export type Target = { agreement_id?: string | undefined; payment_request_id?: string | undefined }
export type Aim = { agreement: AgreementRow; charge: ChargeRow | undefined }
export type Assigned = { payment: PaymentRow; audit: AuditNote | null; events: EventNote[] }

/**
 * The agreement a person means, and the charge where they name one.
 * @throws AppError `not_found`
 */
export async function aimOf(companyId: string, target: Target): Promise<Aim> {
  const charge = target.payment_request_id ? await getChargeRow(companyId, target.payment_request_id) : undefined
  return { charge, agreement: await getAgreementRow(companyId, charge?.agreementId ?? target.agreement_id ?? '') }
}

/**
 * Gives unmatched money to an agreement because a person says so; call inside a transaction. Given there already: no
 * change.
 * @throws AppError 409 `payment_assigned`, `payment_ignored`, `payment_refunded`, 422 `simulated_differs`
 */
export async function assignMoney(ctx: Context, paymentId: string, aim: Aim, reason: string): Promise<Assigned> {
  const { companyId } = ctx
  const { agreement, charge } = aim
  const held = await holdPayment(companyId, paymentId)
  const there = held.agreementId === agreement.id && (!charge || held.paymentRequestId === charge.id)
  if (there) return { payment: held, audit: null, events: [] }
  if (held.agreementId) throw conflict('payment_assigned')
  if (held.state === 'ignored') throw conflict('payment_ignored')
  if (held.state === 'refunded') throw conflict('payment_refunded')
  if (held.simulated !== agreement.simulated) throw invalid('simulated_differs')
  const { id: agreementId, customerId, debtId, conversationId, simulated } = agreement
  const known = { agreementId, paymentRequestId: charge?.id ?? '', customerId, debtId, conversationId }
  await updatePayment(companyId, paymentId, { ...known, state: 'matched', updatedAt: ctx.now() })
  await bookUnmatched(ctx, { ...held, ...known }, 'assignment')
  await resettle(ctx, agreementId, 'assignment', paymentId)
  await takeLate(ctx, agreementId)
  const after = await getAgreementRow(companyId, agreementId)
  const payment = await getPaymentRow(companyId, paymentId)
  await keepPromises(ctx, after, payment.paidAt)
  const { amountCents, finding } = payment
  return {
    payment,
    audit: {
      action: 'payment.assigned',
      resource: { type: 'payment', id: paymentId },
      details: {
        agreement_id: agreementId,
        payment_request_id: known.paymentRequestId,
        amount_cents: amountCents,
        finding,
        reason,
        simulated,
      },
    },
    events: await withOrigin(companyId, [
      paymentConfirmed(payment, charge, Math.max(0, after.totalCents - after.paidCents)),
    ]),
  }
}
