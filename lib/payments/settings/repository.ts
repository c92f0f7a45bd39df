import { and, eq, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected } from '@/db/dialect'
import { tables } from '@/db/schema'

const { paymentSettings } = tables
export type SettingsRow = typeof paymentSettings.$inferSelect

export async function findSettings(companyId: string): Promise<SettingsRow | undefined> {
  const rows = await db().select().from(paymentSettings).where(eq(paymentSettings.companyId, companyId))
  return rows[0]
}

/** The one read here without a company: the secret in the address finds it. */
export async function findByInboundHash(hash: string): Promise<SettingsRow | undefined> {
  const ofAddress = or(eq(paymentSettings.inboundHash, hash), eq(paymentSettings.inboundHashBefore, hash))
  return (await db().select().from(paymentSettings).where(ofAddress))[0]
}

export async function insertSettings(row: SettingsRow): Promise<void> {
  await db().insert(paymentSettings).values(row)
}

/** Stores the next version over the one before it. @returns whether that one still stood */
export async function replaceSettings(row: SettingsRow): Promise<boolean> {
  const { companyId, ...values } = row
  const before = and(eq(paymentSettings.companyId, companyId), eq(paymentSettings.version, row.version - 1))
  return affected(await db().update(paymentSettings).set(values).where(before)) === 1
}
