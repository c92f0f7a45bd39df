import { invalid } from '@/lib/platform/errors'
import { effectivePolicy, getDebtorCase } from '@/lib/portfolios'
import { getAgreementRow } from '../agreements/repository'
import { BrCodeError } from '../core/br-code'
import type { ChargeOrder, IssuedCharge, PixProvider } from '../providers/port'
import type { Settings } from '../settings/settings-of'
import { isDueLater, todayOf } from './charge-terms'
import { chargeWords } from './charge-words'
import type { ChargeRow } from './repository'

async function payerOf({ companyId, customerId, debtId }: ChargeRow) {
  const { customer, portfolio } = await getDebtorCase(companyId, { customerId }, debtId)
  const { policy } = await effectivePolicy(companyId, portfolio.id)
  return { payer: { name: customer.name, document: customer.document }, policy }
}

/** Which part of the agreement it is, without a word about whose. */
async function describe({ companyId, agreementId, installment }: ChargeRow): Promise<string> {
  const { schedule } = await getAgreementRow(companyId, agreementId)
  return chargeWords(installment, schedule.length)
}

/** What a provider is asked for a charge. The payer is told only to a bank that charges for a later day. */
async function orderOf(row: ChargeRow, settings: Settings, provider: PixProvider, now: number): Promise<ChargeOrder> {
  const { companyId, txid, amountCents, dueDay, expiresAt } = row
  const told = !provider.local && (await isDueLater(row)) ? await payerOf(row) : null
  return {
    txid,
    amountCents,
    dueDay,
    today: await todayOf(companyId, row.createdAt),
    expiresAt,
    now,
    payer: told?.payer ?? null,
    description: provider.local ? '' : await describe(row),
    pixKey: settings.pixKey,
    merchantName: settings.merchantName,
    merchantCity: settings.merchantCity,
    lateFineBasisPoints: told?.policy.lateFineBasisPoints ?? 0,
    monthlyInterestBasisPoints: told?.policy.lateInterestBasisPoints ?? 0,
  }
}

/**
 * Asks the provider for a charge's code.
 * @throws AppError 422 `payment_settings_incomplete` naming what no code can carry; what the provider throws
 */
export async function askProvider(
  row: ChargeRow,
  { provider, settings }: { provider: PixProvider; settings: Settings },
  now: number,
): Promise<IssuedCharge> {
  try {
    return await provider.issue(await orderOf(row, settings, provider, now))
  } catch (error) {
    if (!(error instanceof BrCodeError)) throw error
    throw invalid('payment_settings_incomplete', {}, [{ path: 'payment_settings', code: error.code }])
  }
}
