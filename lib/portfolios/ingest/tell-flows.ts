import type { Context } from '@/lib/platform/context'
import { emit } from '@/lib/platform/outbox/publish'
import { portfolioEvents } from '../events'
import { findPortfolio } from '../portfolios/repository'
import type { DebtFlow } from './plan-debts'

/**
 * Tells how overdue sums changed, one fact a portfolio. In the transaction that changes the debts: an ingest that breaks
 * off has told of exactly what it stored.
 */
export async function tellFlows(ctx: Context, flows: ReadonlyMap<string, DebtFlow>): Promise<void> {
  for (const [portfolioId, { enteredDebts, enteredCents, leftCents }] of flows) {
    const { type, synthetic } = await findPortfolio(ctx.companyId, portfolioId)
    const payload = {
      portfolio_id: portfolioId,
      portfolio_type: type,
      synthetic,
      entered_debts: enteredDebts,
      entered_cents: enteredCents,
      left_cents: leftCents,
    }
    await emit(ctx, { type: portfolioEvents.debtsChanged, payload })
  }
}
