import { findDebt } from '../debts/repository'
import { deleteOutcome, outcomesOf } from './repository'

/**
 * Money came for a debt that was labelled as bringing none: the label goes, inside the caller's transaction. What the
 * company itself told of a closed debt stays.
 * @returns whether there was one
 * @throws AppError `not_found`
 */
export async function withdrawUnpaidLabel(companyId: string, debtId: string): Promise<boolean> {
  const [known] = await outcomesOf(companyId, [debtId])
  if (!known || known.recovered || (await findDebt(companyId, debtId)).state === 'closed') return false
  await deleteOutcome(companyId, debtId)
  return true
}
