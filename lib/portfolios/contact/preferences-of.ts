import type { ContactPreference } from '../core/contact-verdict'
import { findCustomer } from '../customers/repository'
import { samePersonIds } from '../customers/same-person'
import { holdingPreferences, isSuppressed } from './repository'

/**
 * What holds for a person, for the contact verdict: told as this customer, or as any other customer of the company with
 * the same document. Who was erased and is sent again stays left alone. @throws AppError `not_found`
 */
export async function preferencesOf(companyId: string, customerId: string): Promise<ContactPreference[]> {
  const { documentIndex } = await findCustomer(companyId, customerId)
  const told = await holdingPreferences(companyId, await samePersonIds(companyId, customerId))
  if (!(await isSuppressed(companyId, documentIndex))) return told
  return [...told, { kind: 'opt_out', channel: '', details: {} }]
}
