import { type Context, requireScope } from '@/lib/platform/context'
import { findPortfolio } from '../portfolios/repository'
import { type EffectivePolicy, effectivePolicy } from './effective-policy'

export type PolicyView = EffectivePolicy & { portfolioId: string }

/** The policy that holds and why. @throws AppError `not_found` for a portfolio of nobody or of somebody else */
export async function getPolicy(ctx: Context, portfolioId = ''): Promise<PolicyView> {
  requireScope(ctx, 'portfolios:read')
  if (portfolioId !== '') await findPortfolio(ctx.companyId, portfolioId)
  return { portfolioId, ...(await effectivePolicy(ctx.companyId, portfolioId)) }
}
