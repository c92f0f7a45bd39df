import { command } from '@/lib/platform/command'
import { findPortfolio } from '../portfolios/repository'
import { changesFrom, pathOfField } from './changes'
import { effectivePolicy, policyOf } from './effective-policy'
import type { PolicyView } from './get-policy'
import { putPolicyInput } from './schemas'
import { storeLevel } from './store-level'
import { wireNames } from './wire-fields'

/**
 * Sets some values of the company's policy or of a portfolio's; what is not named stays, null takes a value off the
 * level again. With `dry_run` all is checked and answered, and nothing stored.
 * @throws AppError `not_found`, `policy_changed`, `policy_forbidden` listing what law or sense forbids
 */
export const putPolicy = command({
  name: 'policy.update',
  scope: 'portfolios:write',
  input: putPolicyInput,
  run: async (ctx, { portfolio_id: portfolioId = '', dry_run: dryRun = false, version, ...values }) => {
    const { companyId } = ctx
    if (portfolioId !== '') await findPortfolio(companyId, portfolioId)
    const { level, changed } = await storeLevel(ctx, portfolioId, changesFrom(values), {
      version,
      dryRun,
      refuseLooser: true,
      pathOf: pathOfField(''),
    })
    const { company } = await effectivePolicy(companyId, portfolioId)
    const levels = portfolioId === '' ? ([level, undefined] as const) : ([company, level] as const)
    const result: PolicyView = { portfolioId, ...(await policyOf(companyId, ...levels)) }
    if (dryRun || changed.length === 0) return { result, audit: null }
    const resource = portfolioId === '' ? { type: 'company', id: companyId } : { type: 'portfolio', id: portfolioId }
    const details = { version: level?.version ?? 0, fields: changed.map((field) => wireNames[field]), from: 'policy' }
    return { result, audit: { action: 'policy.updated', resource, details } }
  },
})
