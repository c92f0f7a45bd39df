import { notFound } from '@/lib/platform/errors'
import { portfolioNameOf } from '../../names'
import { readEver } from '../../read/read-sums'

/** Whether the company has such a portfolio, or figures of one that it names itself, real or simulated. */
export async function isKnownPortfolio(companyId: string, portfolioId: string): Promise<boolean> {
  for (const simulated of [false, true]) {
    const sums = await readEver(companyId, { simulated, scope: portfolioId, dimensions: ['all'] })
    if (sums.size > 0) return true
  }
  return (await portfolioNameOf(companyId, portfolioId)) !== portfolioId
}

/** @throws AppError `not_found` where the company has neither such a portfolio nor figures of one */
export async function assertKnownPortfolio(companyId: string, portfolioId: string | undefined): Promise<void> {
  if (portfolioId !== undefined && !(await isKnownPortfolio(companyId, portfolioId))) throw notFound('portfolio')
}
