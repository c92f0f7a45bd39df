import { conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { AgreementRow } from '../agreements/repository'
import { type Due, dueNow } from '../core/due'
import { txidOf } from '../core/txid'
import { expiryOf, todayOf } from './charge-terms'
import { askProvider } from './issue-order'
import { providerFor } from './provider-for'
import type { ChargeRow } from './repository'

/** What a charge takes from the agreement it is for, which need not be stored yet. */
export type ChargedAgreement = Pick<
  AgreementRow,
  'id' | 'companyId' | 'customerId' | 'debtId' | 'conversationId' | 'simulated' | 'method' | 'schedule' | 'paidCents'
>

/** What is unpaid of an instalment (from 1), or of all of them (0), and by when. */
function asked({ installments, outstandingCents, next }: Due, installment: number) {
  const one = installments[installment - 1]
  const found = installment === 0 ? { leftCents: outstandingCents, dueDay: next?.dueDay } : one
  if (!found?.dueDay || found.leftCents === 0) throw conflict('nothing_due')
  return { amountCents: found.leftCents, dueDay: found.dueDay }
}

/**
 * A charge for one instalment of an agreement, or for all that is left (0), that nothing of is stored: `openCharge`
 * stores it. With a local provider it carries its code and is `awaiting_payment`, else it is `creating`.
 * @throws AppError 409 `nothing_due`; 422 `payment_settings_incomplete`
 */
export async function draftCharge(
  agreement: ChargedAgreement,
  { installment, now }: { installment: number; now: number },
): Promise<ChargeRow> {
  const { companyId, customerId, debtId, conversationId, simulated, method } = agreement
  const { provider, settings } = await providerFor(companyId, simulated)
  const terms = asked(dueNow(agreement, await todayOf(companyId, now)), installment)
  const id = newId('paymentRequest', now)
  const row: ChargeRow = {
    id,
    companyId,
    agreementId: agreement.id,
    customerId,
    debtId,
    conversationId,
    simulated,
    installment,
    method,
    provider: provider.name,
    state: 'creating',
    ...terms,
    txid: txidOf(id, provider.local),
    pixKey: settings.pixKey,
    code: '',
    paidCents: 0,
    refundedCents: 0,
    errorCode: '',
    createdAt: now,
    updatedAt: now,
    expiresAt: await expiryOf(settings, terms.dueDay, now),
    paidAt: 0,
  }
  if (!provider.local) return row
  const { code, pixKey } = await askProvider(row, { provider, settings }, now)
  return { ...row, code, pixKey, state: 'awaiting_payment' }
}
