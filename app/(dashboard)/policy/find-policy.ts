import { listActors } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import {
  getPolicy,
  listPolicyVersions,
  listPortfolios,
  type PolicyReply,
  type PolicyVersionReply,
  serializePolicy,
  serializePolicyVersion,
} from '@/lib/portfolios'

const shownVersions = 20
const shownPortfolios = 200

export type FoundPolicy = {
  policy: PolicyReply
  versions: PolicyVersionReply[]
  /** Names of people and tokens by id; empty for those who may not read the trail. */
  names: Record<string, string>
  portfolios: { id: string; name: string }[]
}

/** The policy of a level with its versions and who made them; null for a portfolio that is not the company's. */
export async function findPolicy(ctx: Context, portfolioId: string | undefined): Promise<FoundPolicy | null> {
  const view = await getPolicy(ctx, portfolioId).catch((fault: unknown) => {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  })
  if (!view) return null
  const level = portfolioId === undefined ? {} : { portfolio_id: portfolioId }
  const [{ data }, portfolios] = await Promise.all([
    listPolicyVersions(ctx, { ...level, limit: shownVersions }),
    listPortfolios(ctx, { limit: shownPortfolios }),
  ])
  const policy = serializePolicy(view, ctx.locale)
  const setters = Object.values(policy.sources).flatMap(({ set_by: by }) => (by ? [by.id] : []))
  const ids = [...new Set([...data.map(({ by }) => by.id), ...setters])]
  const actors = ctx.scopes.has('audit:read') ? await listActors(ctx, ids) : []
  return {
    policy,
    versions: data.map(serializePolicyVersion),
    names: Object.fromEntries(actors.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name])),
    portfolios: portfolios.data.map(({ id, type, dataSource }) => ({ id, name: `${type}, ${dataSource}` })),
  }
}
