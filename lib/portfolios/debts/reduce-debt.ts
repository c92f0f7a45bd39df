import { followPortfolio } from '../portfolios/follow-portfolio'
import { findDebt, updateDebt } from './repository'

/** What a payment meets first (Código Civil, art. 354: interest before the principal). */
const order = ['fees', 'fine', 'interest', 'principal'] as const

/**
 * Takes money that came off a debt whose agreement ended, inside the caller's transaction and audit entry; the company's
 * next ingest tells the sum anew. Negative where it was sent back.
 * @throws AppError `not_found`
 */
export async function reduceDebt(companyId: string, debtId: string, paidCents: number): Promise<void> {
  const debt = await findDebt(companyId, debtId)
  const overdueCents = Math.max(0, debt.overdueCents - paidCents)
  if (overdueCents === debt.overdueCents) return
  const components = debt.components && reduced(debt.components, debt.overdueCents - overdueCents)
  const expectedCents = Math.round(overdueCents * debt.probability)
  const updatedAt = Math.max(Date.now(), debt.updatedAt + 1)
  await updateDebt(companyId, debtId, { overdueCents, components, expectedCents, updatedAt })
  await followPortfolio(companyId, debt.portfolioId)
}

function reduced(components: Record<string, number>, cents: number): Record<string, number> {
  const left = { ...components }
  let open = cents
  for (const name of order) {
    const part = left[name] ?? 0
    const taken = open < 0 && name === 'principal' ? open : Math.min(part, Math.max(0, open))
    if (taken !== 0) left[name] = part - taken
    open -= taken
  }
  return left
}
