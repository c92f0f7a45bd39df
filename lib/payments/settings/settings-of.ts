import type { PixProviderName } from '@/db/constants/payments'
import { parseTaxId } from '@/db/constants/tax-id'
import { companyFactsOf } from '@/lib/platform/company-facts'
import { effectivePolicy } from '@/lib/portfolios'
import { findSettings, type SettingsRow } from './repository'

/** Where a company's money goes and how long it is waited for; no secrets. */
export type Settings = {
  companyId: string
  provider: PixProviderName
  pixKey: string
  /** False: nobody said so, it is the company's CNPJ, else its e-mail. */
  keyConfirmed: boolean
  merchantName: string
  merchantCity: string
  /** False: nobody named a city. */
  cityConfirmed: boolean
  chargeMinutes: number
  /** Banking days. */
  graceDays: number
  /** 0 while nothing is stored. */
  version: number
}

const defaultCity = 'SAO PAULO'
export const settingsDefaults = { provider: 'static', chargeMinutes: 60, graceDays: 3 } as const

/** Settings of a stored row, or of none, with the defaults where it says nothing. */
export async function settingsFrom(companyId: string, row: SettingsRow | undefined): Promise<Settings> {
  const { email, document, name } = await companyFactsOf(companyId)
  const taxId = parseTaxId(document ?? '')
  // A person's CPF is not shown to strangers unasked.
  const ownKey = taxId?.kind === 'cnpj' ? taxId.value : email.toLowerCase()
  const merchantName = row?.merchantName || (await effectivePolicy(companyId)).policy.creditorName || name
  const { provider, chargeMinutes, graceDays } = row ?? settingsDefaults
  return {
    companyId,
    provider,
    pixKey: row?.pixKey || ownKey,
    keyConfirmed: Boolean(row?.pixKey),
    merchantName,
    merchantCity: row?.merchantCity || defaultCity,
    cityConfirmed: Boolean(row?.merchantCity),
    chargeMinutes,
    graceDays,
    version: row?.version ?? 0,
  }
}

/** Settings of a company; one that stored none has working defaults. */
export const settingsOf = async (companyId: string): Promise<Settings> =>
  settingsFrom(companyId, await findSettings(companyId))
