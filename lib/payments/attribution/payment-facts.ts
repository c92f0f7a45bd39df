import type { AgreementRow } from '../agreements/repository'
import { getAgreementRow } from '../agreements/repository'
import { todayOf } from '../charges/charge-terms'
import { dueNow } from '../core/due'
import { getPaymentRow, type PaymentRow } from '../settle/repository'

/** How far an agreement is: cents, days. */
export type AgreementStanding = {
  agreement: AgreementRow
  leftCents: number
  /** Of what is unpaid next; empty when nothing is left. */
  nextDueDay: string
}

/** @throws AppError `not_found` */
export async function agreementStanding(
  companyId: string,
  agreementId: string,
  now: number,
): Promise<AgreementStanding> {
  const agreement = await getAgreementRow(companyId, agreementId)
  const { outstandingCents, next } = dueNow(agreement, await todayOf(companyId, now))
  return { agreement, leftCents: outstandingCents, nextDueDay: next?.dueDay ?? '' }
}

/** Money as it stands now. @throws AppError `not_found` */
export const paymentNow = (companyId: string, paymentId: string): Promise<PaymentRow> =>
  getPaymentRow(companyId, paymentId)
