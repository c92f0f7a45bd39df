import { unsealJson } from '@/lib/platform/crypto/company-key'
import { decimalFromCents } from '@/lib/platform/money'
import type { TimelineEntry } from '@/lib/portfolios'
import type { AgreementRow } from '../agreements/repository'
import { listChargeRows } from '../charges/repository'
import type { Payer } from '../receipt'
import { paymentsOfCustomer, refundsOfPayments } from './repository'

const most = 1_000
const iso = (at: number) => new Date(at).toISOString()

async function moneyOf(companyId: string, customerId: string, count: number) {
  const [charges, payments] = await Promise.all([
    listChargeRows(companyId, { customerId, simulated: false }, undefined, count),
    paymentsOfCustomer(companyId, customerId, count),
  ])
  const refunds = await refundsOfPayments(
    companyId,
    payments.map(({ id }) => id),
  )
  return { charges, payments, refunds }
}

/** What was asked for, paid and sent back, with who paid, as the customer may have it (LGPD art. 18 II). BRL. */
export async function exportMoney(companyId: string, customerId: string) {
  const { charges, payments, refunds } = await moneyOf(companyId, customerId, most)
  const paid = payments.map(async ({ id, amountCents, state, paidAt, blob }) => ({
    payment_id: id,
    amount: decimalFromCents(amountCents),
    state,
    paid_at: iso(paidAt),
    payer: await unsealJson<Payer>({ companyId, table: 'payments', row: id }, blob),
  }))
  return {
    charges: charges.map(({ id, amountCents, dueDay, state, createdAt }) => ({
      payment_request_id: id,
      amount: decimalFromCents(amountCents),
      due_date: dueDay,
      state,
      created_at: iso(createdAt),
    })),
    payments: await Promise.all(paid),
    refunds: refunds.map(({ id, paymentId, amountCents, state, requestedAt }) => ({
      refund_id: id,
      payment_id: paymentId,
      amount: decimalFromCents(amountCents),
      state,
      requested_at: iso(requestedAt),
    })),
  }
}

/** Charges, payments and refunds as entries of a customer's timeline; cents. */
export async function moneyTimeline(companyId: string, customerId: string, count: number): Promise<TimelineEntry[]> {
  const { charges, payments, refunds } = await moneyOf(companyId, customerId, count)
  const entry = (at: number, type: string, resource: [string, string], details: TimelineEntry['details']) => ({
    at,
    type,
    resource: { type: resource[0], id: resource[1] },
    details,
  })
  return [
    ...charges.map(({ id, createdAt, amountCents, dueDay }) =>
      entry(createdAt, 'charge.created', ['payment_request', id], { total_cents: amountCents, day: dueDay }),
    ),
    ...payments.map(({ id, paidAt, amountCents, finding }) =>
      entry(paidAt, 'payment.confirmed', ['payment', id], { total_cents: amountCents, finding }),
    ),
    ...refunds
      .filter(({ state }) => state === 'returned')
      .map(({ id, settledAt, amountCents }) =>
        entry(settledAt, 'payment.refunded', ['refund', id], { total_cents: amountCents }),
      ),
  ]
}

/** How an agreement ended, where it did not end paid. */
export const endsOf = (rows: readonly AgreementRow[]): TimelineEntry[] =>
  rows.flatMap(({ id, state, endedAt, totalCents, paidCents }) =>
    (state === 'broken' || state === 'cancelled' || state === 'completed') && endedAt > 0
      ? [
          {
            at: endedAt,
            type: `agreement.${state}`,
            resource: { type: 'agreement', id },
            details: { total_cents: state === 'completed' ? paidCents : totalCents - paidCents },
          },
        ]
      : [],
  )
