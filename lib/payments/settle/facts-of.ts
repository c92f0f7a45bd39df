import { dayOf } from '@/lib/negotiation'
import { timeZoneOf } from '@/lib/platform/time-zone'
import type { AgreementRow } from '../agreements/repository'
import { type ChargeRow, chargesOf } from '../charges/repository'
import { wasCancelled } from '../core/may-take'
import type { MoneyFact } from '../core/money-facts'
import type { AgreementFacts } from '../core/settle-agreement'
import { settingsOf } from '../settings/settings-of'
import { type PaymentRow, paymentsOfAgreement } from './repository'

export const moneyFact = (row: PaymentRow, timeZone: string): MoneyFact => ({
  id: row.id,
  endToEndId: row.endToEndId,
  chargeId: row.paymentRequestId,
  amountCents: row.amountCents,
  lateChargesCents: row.lateChargesCents,
  refundedCents: row.refundedCents,
  paidAt: row.paidAt,
  paidDay: dayOf(row.paidAt, timeZone),
})

/** All that is known of an agreement, as its core wants it, and the rows it came from. */
export async function factsOf(
  row: AgreementRow,
  takenBack: boolean,
): Promise<{ facts: AgreementFacts; charges: ChargeRow[]; payments: PaymentRow[] }> {
  const { companyId, id } = row
  const charges = await chargesOf(companyId, id)
  const payments = await paymentsOfAgreement(companyId, id)
  const timeZone = await timeZoneOf(companyId)
  const facts: AgreementFacts = {
    state: row.state,
    cancelled: wasCancelled(row),
    knownCents: row.paidCents,
    totalCents: row.totalCents,
    schedule: row.schedule,
    graceDays: (await settingsOf(companyId)).graceDays,
    charges,
    money: payments.map((payment) => moneyFact(payment, timeZone)),
    takenBack,
  }
  return { facts, charges, payments }
}
