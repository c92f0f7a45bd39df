import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { PageInput } from '@/lib/platform/page'

const { invites } = tables
export type InviteRow = typeof invites.$inferSelect

export async function insertInvite(row: typeof invites.$inferInsert): Promise<void> {
  await db().insert(invites).values(row)
}

/** The invitation that a one-time link names; finds a company, so it takes none. */
export async function inviteBySecret(secretHash: string): Promise<InviteRow | undefined> {
  return (await db().select().from(invites).where(eq(invites.secretHash, secretHash)))[0]
}

/** Newest first; one row more than the page. */
export function invitePage(companyId: string, page: PageInput, before: string | undefined): Promise<InviteRow[]> {
  const mine = eq(invites.companyId, companyId)
  const query = db()
    .select()
    .from(invites)
    .where(before ? and(mine, lt(invites.id, before)) : mine)
  return limit(query.orderBy(desc(invites.id)), page.limit + 1)
}

const pending = () => and(isNull(invites.acceptedAt), isNull(invites.revokedAt))

export async function inviteExists(companyId: string, id: string): Promise<boolean> {
  const where = and(eq(invites.companyId, companyId), eq(invites.id, id))
  return (await db().select({ id: invites.id }).from(invites).where(where)).length > 0
}

/** Whether the invitation was still open. */
export async function withdrawInvite(companyId: string, id: string, now: number): Promise<boolean> {
  const where = and(eq(invites.companyId, companyId), eq(invites.id, id), pending())
  return affected(await db().update(invites).set({ revokedAt: now }).where(where)) > 0
}

/** A newer invitation to the same e-mail replaces those before it. */
export async function withdrawInvitesTo(companyId: string, emailIndex: string, now: number): Promise<void> {
  const where = and(eq(invites.companyId, companyId), eq(invites.emailIndex, emailIndex), pending())
  await db().update(invites).set({ revokedAt: now }).where(where)
}

/** Whether this call was the one that used it up. */
export async function takeInvite(companyId: string, id: string, now: number): Promise<boolean> {
  const where = and(eq(invites.companyId, companyId), eq(invites.id, id), pending())
  return affected(await db().update(invites).set({ acceptedAt: now }).where(where)) > 0
}
