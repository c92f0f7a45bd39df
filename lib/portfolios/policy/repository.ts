import { and, desc, eq, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { collectionPolicies } = tables
export type PolicyRow = typeof collectionPolicies.$inferSelect

const levelOf = (companyId: string, portfolioId: string) =>
  and(eq(collectionPolicies.companyId, companyId), eq(collectionPolicies.portfolioId, portfolioId))

/** Id of the newest version of a level; a portfolio id of '' is the company's own level. */
export async function newestPolicyId(companyId: string, portfolioId: string): Promise<string> {
  const query = db()
    .select({ id: collectionPolicies.id })
    .from(collectionPolicies)
    .where(levelOf(companyId, portfolioId))
  return (await limit(query.orderBy(desc(collectionPolicies.version)), 1))[0]?.id ?? ''
}

export async function newestPolicy(companyId: string, portfolioId: string): Promise<PolicyRow | undefined> {
  const query = db().select().from(collectionPolicies).where(levelOf(companyId, portfolioId))
  return (await limit(query.orderBy(desc(collectionPolicies.version)), 1))[0]
}

/** Versions of a level before `before`, newest first, at most `count`. */
export async function policiesBefore(
  companyId: string,
  portfolioId: string,
  before: number,
  count: number,
): Promise<PolicyRow[]> {
  const query = db()
    .select()
    .from(collectionPolicies)
    .where(and(levelOf(companyId, portfolioId), lt(collectionPolicies.version, before)))
  return limit(query.orderBy(desc(collectionPolicies.version)), count)
}

export async function insertPolicy(row: PolicyRow): Promise<void> {
  await db().insert(collectionPolicies).values(row)
}
