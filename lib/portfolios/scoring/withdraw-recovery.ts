import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { findDebt, updateDebtIn } from '../debts/repository'
import { followPortfolio } from '../portfolios/follow-portfolio'
import { deleteOutcome } from './repository'

/**
 * Takes back that a debt was recovered, since its money went back: it is `agreed` or `open` again, and what was told of it no
 * longer teaches the company's own model. One that was disputed or closed in the meantime stays so. Joins the caller's
 * transaction.
 * @throws AppError `not_found`
 */
export async function withdrawRecovery(ctx: Context, debtId: string, state: 'agreed' | 'open'): Promise<void> {
  const { companyId } = ctx
  await transaction(async () => {
    const { updatedAt, portfolioId } = await findDebt(companyId, debtId)
    await deleteOutcome(companyId, debtId)
    const set = { state, updatedAt: Math.max(ctx.now(), updatedAt + 1) }
    if (await updateDebtIn(companyId, debtId, ['paid'], set)) await followPortfolio(companyId, portfolioId)
    await recordAudit(ctx, { action: 'debt.recovery_withdrawn', resource: { type: 'debt', id: debtId } })
  })
}
