import { decimalFromCents } from '@/lib/platform/money'
import type { EventNote } from '@/lib/platform/outbox/publish'
import type { AgreementRow, PromiseRow } from '../agreements/repository'
import type { ChargeRow } from '../charges/repository'
import type { PaymentRow } from './repository'

const paymentIds = (row: PaymentRow) => ({
  payment_id: row.id,
  payment_request_id: row.paymentRequestId || null,
  agreement_id: row.agreementId || null,
  conversation_id: row.conversationId || null,
  customer_id: row.customerId || null,
  debt_id: row.debtId || null,
  simulated: row.simulated,
})

/** With the founding document's fields of its `payment_confirmed`. */
export const paymentConfirmed = (row: PaymentRow, charge: ChargeRow | undefined, leftCents: number): EventNote => ({
  type: 'payment.confirmed',
  payload: {
    timestamp: new Date(row.paidAt).toISOString(),
    event_type: 'payment_confirmed',
    session_id: row.conversationId || null,
    ...paymentIds(row),
    amount: decimalFromCents(row.amountCents),
    amount_cents: row.amountCents,
    left_cents: leftCents,
    finding: row.finding,
    method: charge?.method ?? 'pix',
    payment_time_seconds: charge ? Math.max(0, Math.round((row.paidAt - charge.createdAt) / 1_000)) : null,
    data: { payment_amount: decimalFromCents(row.amountCents) },
  },
})

export const paymentUnmatched = (row: PaymentRow): EventNote => ({
  type: 'payment.unmatched',
  payload: { ...paymentIds(row), amount_cents: row.amountCents, finding: row.finding },
})

export const paymentRefunded = (row: PaymentRow, returnedCents: number): EventNote => ({
  type: 'payment.refunded',
  payload: {
    ...paymentIds(row),
    amount_cents: row.amountCents,
    returned_cents: returnedCents,
    refunded_cents: row.refundedCents,
  },
})

export type AgreementTurn = 'activated' | 'completed' | 'reinstated'

export const agreementTurned = (row: AgreementRow, turn: AgreementTurn, cause: string): EventNote => ({
  type: `agreement.${turn}`,
  payload: {
    agreement_id: row.id,
    conversation_id: row.conversationId || null,
    customer_id: row.customerId,
    debt_id: row.debtId,
    total_cents: row.totalCents,
    paid_cents: row.paidCents,
    cause,
    simulated: row.simulated,
  },
})

export const promiseKept = (row: PromiseRow, agreementId: string): EventNote => ({
  type: 'promise.kept',
  payload: {
    promise_id: row.id,
    agreement_id: agreementId,
    conversation_id: row.conversationId || null,
    customer_id: row.customerId,
    debt_id: row.debtId,
    simulated: row.simulated,
  },
})
