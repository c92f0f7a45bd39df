import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'

const { payLinks } = tables
export type PayLinkRow = typeof payLinks.$inferSelect

export async function insertPayLink(row: PayLinkRow) {
  await db().insert(payLinks).values(row)
}

/** The one read here without a company: the secret in the address finds it. */
export async function findPayLink(slugHash: string): Promise<PayLinkRow | undefined> {
  const rows = await db().select().from(payLinks).where(eq(payLinks.slugHash, slugHash))
  return rows[0]
}
