import { findCustomer, idsByIndex } from './repository'

const most = 100

/**
 * The customer's id and those of every other customer of the company with the same document: one person, however often
 * the company names them. @throws AppError `not_found`
 */
export async function samePersonIds(companyId: string, customerId: string): Promise<string[]> {
  const { documentIndex } = await findCustomer(companyId, customerId)
  const others = documentIndex === '' ? [] : await idsByIndex(companyId, 'documentIndex', documentIndex, most)
  return [...new Set([customerId, ...others])]
}
