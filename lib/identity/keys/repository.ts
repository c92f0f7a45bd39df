import { and, asc, desc, eq, gt, gte, ne } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit, wipedBlob } from '@/db/dialect'
import { tables } from '@/db/schema'

const { signingKeys, tokens } = tables
export type SigningKeyRow = typeof signingKeys.$inferSelect

// Signing keys are the product's, not a company's.

export async function activeKey(): Promise<SigningKeyRow | undefined> {
  const query = db().select().from(signingKeys).where(eq(signingKeys.state, 'active'))
  return (await limit(query.orderBy(desc(signingKeys.createdAt), desc(signingKeys.id)), 1))[0]
}

export async function keyById(kid: string): Promise<SigningKeyRow | undefined> {
  return (await db().select().from(signingKeys).where(eq(signingKeys.id, kid)))[0]
}

/** Keys that sign or still verify, newest first. */
export function verifyingKeys(): Promise<SigningKeyRow[]> {
  return db()
    .select()
    .from(signingKeys)
    .where(ne(signingKeys.state, 'retired'))
    .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id))
}

export const keysMadeSince = (since: number) =>
  db().select({ id: signingKeys.id }).from(signingKeys).where(gte(signingKeys.createdAt, since))

export async function insertKey(row: typeof signingKeys.$inferInsert): Promise<void> {
  await db().insert(signingKeys).values(row)
}

/** The keys that signed so far only verify from now on; their private parts are wiped. */
export async function stopSigning(now: number): Promise<void> {
  await db()
    .update(signingKeys)
    .set({ state: 'retiring', retiringAt: now, sealedPrivate: wipedBlob })
    .where(eq(signingKeys.state, 'active'))
}

export const retiringKeys = () =>
  db()
    .select({ id: signingKeys.id, retiringAt: signingKeys.retiringAt })
    .from(signingKeys)
    .where(eq(signingKeys.state, 'retiring'))

export async function retireKey(kid: string, now: number): Promise<void> {
  await db().update(signingKeys).set({ state: 'retired', retiredAt: now }).where(eq(signingKeys.id, kid))
}

/** Whether a token of this key is still to expire, in any company. */
export async function hasLiveTokens(kid: string, now: number): Promise<boolean> {
  const query = db()
    .select({ id: tokens.id })
    .from(tokens)
    .where(and(eq(tokens.keyId, kid), gt(tokens.expiresAt, now)))
  return (await limit(query.orderBy(asc(tokens.expiresAt)), 1)).length > 0
}
