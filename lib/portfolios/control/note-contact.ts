import { samePersonIds } from '../customers/same-person'
import { markContacted } from './repository'

/**
 * A real conversation with a person began, by us or by them: counted once since their debt entered. In the control group
 * it tells how far the comparison is contaminated. Inside the caller's transaction.
 * @throws AppError `not_found`
 */
export async function noteContact(companyId: string, customerId: string, at: number): Promise<void> {
  await markContacted(companyId, await samePersonIds(companyId, customerId), at)
}
