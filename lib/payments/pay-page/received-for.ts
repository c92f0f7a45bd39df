import { type PaymentRow, paymentsOfAgreement } from '../settle/repository'

/** Money that came for an agreement and counts or was given back, newest first. */
export async function receivedFor(companyId: string, agreementId: string): Promise<PaymentRow[]> {
  const rows = await paymentsOfAgreement(companyId, agreementId)
  return rows.filter(({ state }) => state === 'matched' || state === 'refunded').reverse()
}
