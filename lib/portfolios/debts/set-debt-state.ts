import type { DebtState } from '@/db/constants/portfolios'
import { followPortfolio } from '../portfolios/follow-portfolio'
import { findDebt, updateDebt } from './repository'

/**
 * Moves a debt to a state, inside the caller's transaction and audit entry. Only open debts count in a portfolio's sums
 * and thirds, which follow soon after.
 * @throws AppError `not_found`
 */
export async function setDebtState(companyId: string, debtId: string, state: DebtState): Promise<void> {
  const { updatedAt, portfolioId, state: before } = await findDebt(companyId, debtId)
  if (before === state) return
  await updateDebt(companyId, debtId, { state, updatedAt: Math.max(Date.now(), updatedAt + 1) })
  await followPortfolio(companyId, portfolioId)
}
