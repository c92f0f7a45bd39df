import { type PolicyField, policyFields } from '@/db/constants/collection-policy'
import { isUniqueViolation } from '@/db/errors'
import type { Context } from '@/lib/platform/context'
import { conflict, type Fault, invalid } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { looserThanCompany, mergePolicy } from '../core/policy/effective'
import { lawFaults } from '../core/policy/law-faults'
import type { PolicyLevel, PolicyValues } from '../core/policy/types'
import { defaultsOf, levelFrom } from './levels'
import { insertPolicy, newestPolicy } from './repository'

/** Values to set at a level; null takes one off it again. */
export type PolicyChanges = { [K in PolicyField]?: PolicyValues[K] | null }
export type StoredLevel = { level: PolicyLevel | undefined; changed: PolicyField[] }

type Options = {
  /** The version that the caller saw; another one is a lost race. */
  version?: number | undefined
  /** A value looser than the company's is refused instead of left without effect. */
  refuseLooser: boolean
  /** Checks all and stores nothing. */
  dryRun?: boolean
  /** How the caller knows a field. */
  pathOf: (field: PolicyField) => string
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The level after the changes; untouched values keep who set them. */
function changedLevel(ctx: Context, before: PolicyLevel | undefined, changes: PolicyChanges) {
  const version = (before?.version ?? 0) + 1
  const by = { type: ctx.actor.type, id: ctx.actor.id }
  const values: Record<string, unknown> = { ...before?.values }
  const changed = policyFields.filter((field) => {
    const value = changes[field]
    if (value === undefined) return false
    const held = before?.values[field]
    if (value === null ? held === undefined : held !== undefined && same(held.value, value)) return false
    if (value === null) delete values[field]
    else values[field] = { value, version, by, at: ctx.now() }
    return true
  })
  return { level: { version, values } as PolicyLevel, changed }
}

/**
 * Sets values at a level as its next version, inside the caller's transaction. Unchanged values make no version.
 * @throws AppError `policy_changed` for a lost race; `policy_forbidden` listing each value that law or sense forbids
 */
export async function storeLevel(
  ctx: Context,
  portfolioId: string,
  changes: PolicyChanges,
  { version, refuseLooser, dryRun = false, pathOf }: Options,
): Promise<StoredLevel> {
  const { companyId } = ctx
  const [before, company] = [await newestPolicy(companyId, portfolioId), await newestPolicy(companyId, '')].map(
    levelFrom,
  )
  const current = before?.version ?? 0
  if (version !== undefined && version !== current) throw conflict('policy_changed', { version: current })
  const { level, changed } = changedLevel(ctx, before, changes)
  if (changed.length === 0) return { level: before, changed }

  const defaults = await defaultsOf(companyId)
  const ofPortfolio = portfolioId !== ''
  const { policy } = mergePolicy(defaults, ofPortfolio ? company : level, ofPortfolio ? level : undefined)
  const given = Object.fromEntries(changed.map((field) => [field, changes[field] ?? undefined])) as PolicyValues
  const faults: Fault[] = lawFaults(policy, given).map(({ field, ...rest }) => ({ path: pathOf(field), ...rest }))
  if (ofPortfolio && refuseLooser) {
    const looser = looserThanCompany(defaults, company, level).filter((field) => changed.includes(field))
    faults.push(...looser.map((field) => ({ path: pathOf(field), code: 'policy_looser_than_company' })))
  }
  if (faults.length > 0) throw invalid('policy_forbidden', { count: faults.length }, faults)

  if (dryRun) return { level, changed }
  try {
    await insertPolicy({
      id: newId('policy', ctx.now()),
      companyId,
      portfolioId,
      version: level.version,
      policy: level.values,
      actorType: ctx.actor.type,
      actorId: ctx.actor.id,
      at: ctx.now(),
    })
  } catch (error) {
    throw isUniqueViolation(error) ? conflict('policy_changed', { version: current + 1 }) : error
  }
  return { level, changed }
}
