import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { PageInput } from '@/lib/platform/page'

const { companies, tokens, users } = tables
export type TokenRow = typeof tokens.$inferSelect

export async function insertToken(row: typeof tokens.$inferInsert): Promise<void> {
  await db().insert(tokens).values(row)
}

/** The token with what decides whether it still counts; finds a company, so it takes none. */
export async function tokenStanding(id: string) {
  const rows = await db()
    .select({
      companyId: tokens.companyId,
      tokenHash: tokens.tokenHash,
      scopes: tokens.scopes,
      role: tokens.role,
      expiresAt: tokens.expiresAt,
      revokedAt: tokens.revokedAt,
      lastUsedAt: tokens.lastUsedAt,
      userRole: users.role,
      userDisabledAt: users.disabledAt,
      companyDisabledAt: companies.disabledAt,
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .innerJoin(companies, eq(companies.id, tokens.companyId))
    .where(eq(tokens.id, id))
  return rows[0]
}

export async function tokenById(companyId: string, id: string): Promise<TokenRow | undefined> {
  return (
    await db()
      .select()
      .from(tokens)
      .where(and(eq(tokens.companyId, companyId), eq(tokens.id, id)))
  )[0]
}

/** Newest first; one row more than the page, so that the caller sees whether another follows. */
export function tokenPage(companyId: string, page: PageInput, before: string | undefined): Promise<TokenRow[]> {
  const mine = eq(tokens.companyId, companyId)
  const query = db()
    .select()
    .from(tokens)
    .where(before ? and(mine, lt(tokens.id, before)) : mine)
  return limit(query.orderBy(desc(tokens.id)), page.limit + 1)
}

/** Those of `ids` (at most a few hundred) that are tokens of the company. */
export async function tokensByIds(companyId: string, ids: readonly string[]): Promise<TokenRow[]> {
  if (ids.length === 0) return []
  return db()
    .select()
    .from(tokens)
    .where(and(eq(tokens.companyId, companyId), inArray(tokens.id, [...ids])))
}

/** Whether the token was live until now. */
export async function markRevoked(companyId: string, id: string, now: number): Promise<boolean> {
  const where = and(eq(tokens.companyId, companyId), eq(tokens.id, id), isNull(tokens.revokedAt))
  return affected(await db().update(tokens).set({ revokedAt: now }).where(where)) > 0
}

export async function markUsed(companyId: string, id: string, now: number): Promise<void> {
  await db()
    .update(tokens)
    .set({ lastUsedAt: now })
    .where(and(eq(tokens.companyId, companyId), eq(tokens.id, id)))
}
