import { followPortfolio } from '../portfolios/follow-portfolio'
import { findDebt, updateDebtIn } from './repository'

/**
 * Money of its agreement makes an open debt an agreed one, inside the caller's transaction and audit entry. One that is
 * disputed, paid or closed stays so: that was said by the customer or a person, and money alone does not take it back.
 * @throws AppError `not_found`
 */
export async function agreeDebt(companyId: string, debtId: string): Promise<void> {
  const { updatedAt, portfolioId } = await findDebt(companyId, debtId)
  const set = { state: 'agreed' as const, updatedAt: Math.max(Date.now(), updatedAt + 1) }
  if (await updateDebtIn(companyId, debtId, ['open'], set)) await followPortfolio(companyId, portfolioId)
}
