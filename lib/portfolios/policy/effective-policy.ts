import type { PolicyField } from '@/db/constants/collection-policy'
import { singleton } from '@/lib/platform/singleton'
import { mergePolicy } from '../core/policy/effective'
import type { CollectionPolicy, PolicyLevel, PolicySources } from '../core/policy/types'
import { defaultsOf, levelFrom } from './levels'
import { newestPolicy, newestPolicyId } from './repository'

export type EffectivePolicy = {
  policy: CollectionPolicy
  sources: PolicySources
  /** `company.portfolio`, each the version of its level and 0 where nothing is set: `3.1`. */
  version: string
  company: PolicyLevel | undefined
  portfolio: PolicyLevel | undefined
  /** What must be told before a debt is written about (CDC 42-A) and nobody has given. */
  missing: PolicyField[]
}

type Cached = { ids: string; effective: EffectivePolicy }
const cacheSize = 2_000
const cache = singleton('collection-policies', () => new Map<string, Cached>())

const creditorFields = ['creditorName', 'creditorDocument', 'creditorAddress'] as const

/** The policy of two levels, over the company's defaults. */
export async function policyOf(
  companyId: string,
  company: PolicyLevel | undefined,
  portfolio: PolicyLevel | undefined,
): Promise<EffectivePolicy> {
  const { policy, sources } = mergePolicy(await defaultsOf(companyId), company, portfolio)
  const missing = creditorFields.filter((field) => policy[field] === '')
  const version = `${company?.version ?? 0}.${portfolio?.version ?? 0}`
  return { policy, sources, version, company, portfolio, missing }
}

async function build(companyId: string, portfolioId: string): Promise<Cached> {
  const [own, ofPortfolio] = await Promise.all([
    newestPolicy(companyId, ''),
    portfolioId === '' ? undefined : newestPolicy(companyId, portfolioId),
  ])
  // Named by the rows that were read: what an open transaction wrote is not found again after its rollback.
  const ids = `${own?.id ?? ''}|${ofPortfolio?.id ?? ''}`
  return { ids, effective: await policyOf(companyId, levelFrom(own), levelFrom(ofPortfolio)) }
}

/**
 * The policy that holds for a company, or for one of its portfolios, and why each value holds. Costs two index look-ups
 * when nothing changed: the ids of the newest versions tell, so a change by any process counts at once and one that was
 * rolled back never. An unknown portfolio has the company's policy.
 */
export async function effectivePolicy(companyId: string, portfolioId = ''): Promise<EffectivePolicy> {
  const [own, ofPortfolio] = await Promise.all([
    newestPolicyId(companyId, ''),
    portfolioId === '' ? '' : newestPolicyId(companyId, portfolioId),
  ])
  const key = `${companyId}|${portfolioId}`
  const known = cache.get(key)
  if (known?.ids === `${own}|${ofPortfolio}`) return known.effective
  const built = await build(companyId, portfolioId)
  if (cache.size >= cacheSize) cache.delete(cache.keys().next().value ?? key)
  cache.set(key, built)
  return built.effective
}
