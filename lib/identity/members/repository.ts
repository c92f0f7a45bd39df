import { and, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { PageInput } from '@/lib/platform/page'

const { users } = tables
export type UserRow = typeof users.$inferSelect
type Changes = Partial<
  Pick<UserRow, 'role' | 'disabledAt' | 'passwordHash' | 'failedAttempts' | 'lockedUntil' | 'lastLoginAt' | 'sealed'>
>

export async function insertUser(row: typeof users.$inferInsert): Promise<void> {
  await db().insert(users).values(row)
}

export async function userById(companyId: string, id: string): Promise<UserRow | undefined> {
  return (
    await db()
      .select()
      .from(users)
      .where(and(eq(users.companyId, companyId), eq(users.id, id)))
  )[0]
}

/** The person with this e-mail, in whichever company; for logging in and for keeping e-mails unique. */
export async function userByEmail(emailIndex: string): Promise<UserRow | undefined> {
  return (await db().select().from(users).where(eq(users.emailIndex, emailIndex)))[0]
}

/** Newest first; one row more than the page. */
export function userPage(companyId: string, page: PageInput, before: string | undefined): Promise<UserRow[]> {
  const mine = eq(users.companyId, companyId)
  const query = db()
    .select()
    .from(users)
    .where(before ? and(mine, lt(users.id, before)) : mine)
  return limit(query.orderBy(desc(users.id)), page.limit + 1)
}

/** Those of `ids` (at most a few hundred) that are people of the company. */
export async function usersByIds(companyId: string, ids: readonly string[]): Promise<UserRow[]> {
  if (ids.length === 0) return []
  return db()
    .select()
    .from(users)
    .where(and(eq(users.companyId, companyId), inArray(users.id, [...ids])))
}

export const otherOwners = (companyId: string, id: string) =>
  db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.companyId, companyId), eq(users.role, 'owner'), isNull(users.disabledAt), ne(users.id, id)))

/** Changes a person; `endSessions` also ends every session of theirs. */
export async function updateUser(
  companyId: string,
  id: string,
  changes: Changes,
  endSessions = false,
): Promise<boolean> {
  const set = { ...changes, ...(endSessions && { sessionVersion: sql<number>`${users.sessionVersion} + 1` as never }) }
  const result = await db()
    .update(users)
    .set(set)
    .where(and(eq(users.companyId, companyId), eq(users.id, id)))
  return affected(result) > 0
}
