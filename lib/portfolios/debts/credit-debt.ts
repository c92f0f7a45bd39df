import { credited } from '../core/debt-money'
import { findDebt, updateDebt } from './repository'

/**
 * Counts money that came for a debt through us as recovered, inside the caller's transaction; negative where it was sent
 * back. What is overdue stays: `reduceDebt` and the company's next ingest tell that. Never of simulated money.
 * @throws AppError `not_found`
 */
export async function creditDebt(companyId: string, debtId: string, cents: number): Promise<void> {
  if (cents !== 0) await updateDebt(companyId, debtId, credited(await findDebt(companyId, debtId), cents))
}
