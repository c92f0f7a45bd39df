import { notFound } from '@/lib/platform/errors'
import { readEver } from '../../read/read-sums'

/** @throws AppError `not_found` where the company has no figures of such a portfolio, real or simulated */
export async function assertKnownPortfolio(companyId: string, portfolioId: string | undefined): Promise<void> {
  if (portfolioId === undefined) return
  for (const simulated of [false, true]) {
    const sums = await readEver(companyId, { simulated, scope: portfolioId, dimensions: ['all'] })
    if (sums.size > 0) return
  }
  throw notFound('portfolio')
}
