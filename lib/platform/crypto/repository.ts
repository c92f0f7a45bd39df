import { and, desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { companyKeys } = tables

export async function insertCompanyKey(companyId: string, version: number, wrapped: Buffer, createdAt: number) {
  await db().insert(companyKeys).values({ companyId, version, wrapped, createdAt })
}

export async function newestCompanyKey(companyId: string) {
  const query = db().select().from(companyKeys).where(eq(companyKeys.companyId, companyId))
  const rows = await limit(query.orderBy(desc(companyKeys.version)), 1)
  return rows[0]
}

export async function companyKeyByVersion(companyId: string, version: number) {
  const rows = await db()
    .select()
    .from(companyKeys)
    .where(and(eq(companyKeys.companyId, companyId), eq(companyKeys.version, version)))
  return rows[0]
}
