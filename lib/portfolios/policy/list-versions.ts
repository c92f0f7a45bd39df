import type { z } from 'zod'
import { type PolicyField, policyFields } from '@/db/constants/collection-policy'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import type { PolicyActor, PolicyLevel, PolicyValues } from '../core/policy/types'
import { findPortfolio } from '../portfolios/repository'
import { levelFrom } from './levels'
import { policiesBefore } from './repository'
import type { policyVersionsQuery } from './schemas'

export type PolicyChange = {
  field: PolicyField
  /** Undefined where the level set nothing. */
  before: PolicyValues[PolicyField] | undefined
  after: PolicyValues[PolicyField] | undefined
}
export type PolicyVersion = { version: number; at: number; by: PolicyActor; changes: PolicyChange[] }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function changesBetween(before: PolicyLevel | undefined, after: PolicyLevel | undefined): PolicyChange[] {
  return policyFields
    .map((field) => ({ field, before: before?.values[field]?.value, after: after?.values[field]?.value }))
    .filter((change) => !same(change.before, change.after))
}

/** The versions of one level, newest first, each with what it changed. @throws AppError `not_found` */
export async function listPolicyVersions(
  ctx: Context,
  { portfolio_id: portfolioId = '', limit, cursor }: z.output<typeof policyVersionsQuery>,
): Promise<Page<PolicyVersion>> {
  requireScope(ctx, 'portfolios:read')
  if (portfolioId !== '') await findPortfolio(ctx.companyId, portfolioId)
  const [before] = cursor === undefined ? [Number.MAX_SAFE_INTEGER] : decodeCursor(cursor, 'number')
  // The row too many tells of a next page, and what the last version shown had changed.
  const rows = await policiesBefore(ctx.companyId, portfolioId, before, limit + 1)
  const versions = rows.map((row, i): PolicyVersion => {
    const changes = changesBetween(levelFrom(rows[i + 1]), levelFrom(row))
    return { version: row.version, at: row.at, by: { type: row.actorType, id: row.actorId }, changes }
  })
  return toPage(versions, limit, ({ version }) => [version])
}
