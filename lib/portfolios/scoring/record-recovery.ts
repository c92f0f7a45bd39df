import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { findDebt, updateDebt } from '../debts/repository'
import { portfolioEvents } from '../events'
import { followPortfolio } from '../portfolios/follow-portfolio'
import { putOutcomes } from './repository'
import { trainWhenEnough } from './train-when-enough'

/**
 * Records what became of a debt: paid or given up, with its audit entry and event, in the caller's transaction where
 * one is open. The debt closes, and the outcome, with the inputs that its first score saw, teaches the company's own model.
 * Telling again replaces what was told before.
 * @throws AppError `not_found`
 */
export async function recordRecovery(
  ctx: Context,
  debtId: string,
  { recovered, recoveredCents, at }: { recovered: boolean; recoveredCents: number; at: number },
): Promise<void> {
  const { companyId } = ctx
  await transaction(async () => {
    const debt = await findDebt(companyId, debtId)
    await putOutcomes(companyId, [{ debtId, companyId, recovered, recoveredCents, features: debt.sight, at }])
    const state = recovered ? 'paid' : 'closed'
    await updateDebt(companyId, debtId, { state, updatedAt: Math.max(ctx.now(), debt.updatedAt + 1) })
    await followPortfolio(companyId, debt.portfolioId)
    const resource = { type: 'debt', id: debtId }
    const told = { recovered, recovered_cents: recoveredCents }
    await recordAudit(ctx, { action: 'debt.recovery_recorded', resource, details: told })
    await emit(ctx, { type: portfolioEvents.recoveryRecorded, payload: { debt_id: debtId, ...told } })
    await trainWhenEnough(ctx)
  })
  scheduleRelay()
}
