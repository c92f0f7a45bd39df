import { and, eq, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'

const { idempotencyKeys } = tables

export async function findKey(companyId: string, key: string) {
  const rows = await db()
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.companyId, companyId), eq(idempotencyKeys.key, key)))
  return rows[0]
}

export async function insertKey(row: typeof idempotencyKeys.$inferInsert) {
  await db().insert(idempotencyKeys).values(row)
}

export async function deleteKey(companyId: string, key: string) {
  await db()
    .delete(idempotencyKeys)
    .where(and(eq(idempotencyKeys.companyId, companyId), eq(idempotencyKeys.key, key)))
}

export async function deleteExpired(now: number) {
  await db().delete(idempotencyKeys).where(lt(idempotencyKeys.expiresAt, now))
}
