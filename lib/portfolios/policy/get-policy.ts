import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { type EffectivePolicy, effectivePolicy } from './effective-policy'
import { portfolioExists } from './repository'

export type PolicyView = EffectivePolicy & { portfolioId: string }

export const viewPolicy = async (ctx: Context, portfolioId: string): Promise<PolicyView> => ({
  portfolioId,
  ...(await effectivePolicy(ctx.companyId, portfolioId)),
})

/** The policy that holds and why. @throws AppError `not_found` for a portfolio of nobody or of somebody else */
export async function getPolicy(ctx: Context, portfolioId = ''): Promise<PolicyView> {
  requireScope(ctx, 'portfolios:read')
  if (portfolioId !== '' && !(await portfolioExists(ctx.companyId, portfolioId))) throw notFound('portfolio')
  return viewPolicy(ctx, portfolioId)
}
