import { enqueue } from '@/lib/platform/jobs/enqueue'
import { systemContext } from '@/lib/platform/system-context'
import { settlePortfolioJob } from '../job-names'

/** However many debts change in it, a portfolio is settled once a slot. */
const slotMs = 30_000
/** By then the transactions that began in the slot are over. */
const afterMs = 5_000

/** Queues the settling of a portfolio whose debts changed, soon after; call inside the transaction of the change. */
export async function followPortfolio(companyId: string, portfolioId: string): Promise<void> {
  const now = Date.now()
  const slot = Math.floor(now / slotMs)
  const ctx = systemContext(companyId, settlePortfolioJob, portfolioId, () => now)
  await enqueue(ctx, {
    name: settlePortfolioJob,
    payload: { portfolio_id: portfolioId },
    key: `${portfolioId}|${slot}`,
    delayMs: (slot + 1) * slotMs - now + afterMs,
  })
}
