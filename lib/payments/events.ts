import type { EventNote } from '@/lib/platform/outbox/publish'
import type { AgreementRow, PromiseRow } from './agreements/repository'
import type { ChargeRow } from './charges/repository'

const agreementEvent = (type: string, row: AgreementRow, more = {}): EventNote => ({
  type,
  payload: {
    agreement_id: row.id,
    conversation_id: row.conversationId,
    customer_id: row.customerId,
    debt_id: row.debtId,
    total_cents: row.totalCents,
    discount_cents: row.discountCents,
    installments: row.schedule.length,
    method: row.method,
    simulated: row.simulated,
    ...more,
  },
})

export const agreementAccepted = (row: AgreementRow) => agreementEvent('agreement.accepted', row)
export const agreementProposed = (row: AgreementRow) => agreementEvent('agreement.proposed', row)

/** A due day went by: what came and what is left of it. */
export const agreementBroken = (row: AgreementRow, leftCents: number, missedDay: string) =>
  agreementEvent('agreement.broken', row, {
    paid_cents: row.paidCents,
    outstanding_cents: leftCents,
    missed_due_date: missedDay,
  })

export const agreementCancelled = (row: AgreementRow, reason: string) =>
  agreementEvent('agreement.cancelled', row, { paid_cents: row.paidCents, reason })

export const chargeEvent = (
  type: 'charge.created' | 'charge.expired' | 'charge.cancelled',
  row: ChargeRow,
): EventNote => ({
  type,
  payload: {
    payment_request_id: row.id,
    agreement_id: row.agreementId,
    conversation_id: row.conversationId,
    customer_id: row.customerId,
    debt_id: row.debtId,
    installment: row.installment,
    amount_cents: row.amountCents,
    due_date: row.dueDay,
    simulated: row.simulated,
  },
})

export const promiseBroken = (row: PromiseRow): EventNote => ({
  type: 'promise.broken',
  payload: {
    promise_id: row.id,
    conversation_id: row.conversationId,
    customer_id: row.customerId,
    debt_id: row.debtId,
    due_date: row.day,
    amount_cents: row.amountCents,
    simulated: row.simulated,
  },
})
