import { notFound } from '@/lib/platform/errors'
import { readEver } from '../../read/read-sums'

/** Whether the company has figures of such a portfolio, real or simulated. */
export async function isKnownPortfolio(companyId: string, portfolioId: string): Promise<boolean> {
  for (const simulated of [false, true]) {
    const sums = await readEver(companyId, { simulated, scope: portfolioId, dimensions: ['all'] })
    if (sums.size > 0) return true
  }
  return false
}

/** @throws AppError `not_found` where the company has no figures of such a portfolio, real or simulated */
export async function assertKnownPortfolio(companyId: string, portfolioId: string | undefined): Promise<void> {
  if (portfolioId !== undefined && !(await isKnownPortfolio(companyId, portfolioId))) throw notFound('portfolio')
}
