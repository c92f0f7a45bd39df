import { command } from '@/lib/platform/command'
import { findPortfolio } from '../portfolios/repository'
import { changesFrom, pathOfField } from './changes'
import { type PolicyView, viewPolicy } from './get-policy'
import { putPolicyInput } from './schemas'
import { storeLevel } from './store-level'
import { wireNames } from './wire-fields'

/**
 * Sets some values of the company's policy or of a portfolio's; what is not named stays, null takes a value off the
 * level again.
 * @throws AppError `not_found`, `policy_changed`, `policy_forbidden` listing what law or sense forbids
 */
export const putPolicy = command({
  name: 'policy.update',
  scope: 'portfolios:write',
  input: putPolicyInput,
  run: async (ctx, { portfolio_id: portfolioId = '', version, ...values }) => {
    if (portfolioId !== '') await findPortfolio(ctx.companyId, portfolioId)
    const { level, changed } = await storeLevel(ctx, portfolioId, changesFrom(values), {
      version,
      refuseLooser: true,
      pathOf: pathOfField(''),
    })
    const result: PolicyView = await viewPolicy(ctx, portfolioId)
    if (changed.length === 0) return { result, audit: null }
    const resource =
      portfolioId === '' ? { type: 'company', id: ctx.companyId } : { type: 'portfolio', id: portfolioId }
    const details = { version: level?.version ?? 0, fields: changed.map((field) => wireNames[field]), from: 'policy' }
    return { result, audit: { action: 'policy.updated', resource, details } }
  },
})
