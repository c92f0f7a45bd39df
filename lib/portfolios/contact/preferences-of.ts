import { findCustomer, idsByIndex } from '../customers/repository'
import { holdingPreferences, type PreferenceRow } from './repository'

/**
 * What holds for a person, for the contact verdict: told as this customer, or as any other customer of the company with
 * the same document. @throws AppError `not_found`
 */
export async function preferencesOf(companyId: string, customerId: string): Promise<PreferenceRow[]> {
  const { documentIndex } = await findCustomer(companyId, customerId)
  const others = documentIndex === '' ? [] : await idsByIndex(companyId, 'documentIndex', documentIndex, 100)
  return holdingPreferences(companyId, [...new Set([customerId, ...others])])
}
