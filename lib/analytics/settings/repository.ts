import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected } from '@/db/dialect'
import { tables } from '@/db/schema'

const { analyticsSettings } = tables
export type SettingsRow = typeof analyticsSettings.$inferSelect

export async function findSettings(companyId: string): Promise<SettingsRow | undefined> {
  const rows = await db().select().from(analyticsSettings).where(eq(analyticsSettings.companyId, companyId))
  return rows[0]
}

export async function insertSettings(row: SettingsRow): Promise<void> {
  await db().insert(analyticsSettings).values(row)
}

/** Stores the next version over the one before it. @returns whether that one still stood */
export async function replaceSettings({ companyId, ...values }: SettingsRow): Promise<boolean> {
  const before = and(eq(analyticsSettings.companyId, companyId), eq(analyticsSettings.version, values.version - 1))
  return affected(await db().update(analyticsSettings).set(values).where(before)) === 1
}
