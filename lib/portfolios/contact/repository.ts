import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { contactPreferences, suppressions } = tables
export type PreferenceRow = typeof contactPreferences.$inferSelect

export async function insertPreference(row: PreferenceRow): Promise<void> {
  await db().insert(contactPreferences).values(row)
}

/** Those that hold, of any of these customers, oldest first. */
export async function holdingPreferences(companyId: string, customerIds: string[]): Promise<PreferenceRow[]> {
  const rows = await db()
    .select()
    .from(contactPreferences)
    .where(
      and(
        eq(contactPreferences.companyId, companyId),
        inArray(contactPreferences.customerId, customerIds),
        eq(contactPreferences.endedAt, 0),
      ),
    )
  return rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Whether a person with this document asked to be erased. */
export async function isSuppressed(companyId: string, documentIndex: string): Promise<boolean> {
  if (documentIndex === '') return false
  const rows = await db()
    .select({ at: suppressions.at })
    .from(suppressions)
    .where(and(eq(suppressions.companyId, companyId), eq(suppressions.documentIndex, documentIndex)))
  return rows.length > 0
}

/** Leaves whoever has this document alone from now on; a second time changes nothing. */
export async function suppress(companyId: string, documentIndex: string, at: number): Promise<void> {
  if (documentIndex === '' || (await isSuppressed(companyId, documentIndex))) return
  await db().insert(suppressions).values({ companyId, documentIndex, at })
}

/** All of a customer, ended ones too, newest first, those before `before`. */
export async function preferencesBefore(
  companyId: string,
  customerId: string,
  before: string | undefined,
  count: number,
): Promise<PreferenceRow[]> {
  const { id } = contactPreferences
  const query = db()
    .select()
    .from(contactPreferences)
    .where(
      and(
        eq(contactPreferences.companyId, companyId),
        eq(contactPreferences.customerId, customerId),
        before === undefined ? undefined : lt(id, before),
      ),
    )
  return limit(query.orderBy(desc(id)), count)
}

/** @throws AppError `not_found` */
export async function getPreferenceRow(companyId: string, customerId: string, id: string): Promise<PreferenceRow> {
  const mine = and(
    eq(contactPreferences.companyId, companyId),
    eq(contactPreferences.customerId, customerId),
    eq(contactPreferences.id, id),
  )
  const row = (await db().select().from(contactPreferences).where(mine))[0]
  if (!row) throw notFound('contact_preference')
  return row
}

export async function endPreferenceRow(companyId: string, id: string, at: number): Promise<void> {
  await db()
    .update(contactPreferences)
    .set({ endedAt: at })
    .where(and(eq(contactPreferences.companyId, companyId), eq(contactPreferences.id, id)))
}
