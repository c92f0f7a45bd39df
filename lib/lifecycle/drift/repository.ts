import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { upsert } from '@/db/dialect'
import { tables } from '@/db/schema'

const { driftWeeks, driftCursors, driftSettings } = tables
export type WeekRow = typeof driftWeeks.$inferSelect
export type CursorRow = typeof driftCursors.$inferSelect
export type SettingsRow = typeof driftSettings.$inferSelect

const start = { seq: 0, at: 0 }

/** How far decisions are counted; the start before the first. */
export async function readCursor(companyId: string): Promise<CursorRow> {
  const rows = await db().select().from(driftCursors).where(eq(driftCursors.companyId, companyId))
  return rows[0] ?? { companyId, ...start }
}

/** The same, locked until the caller's transaction ends. */
export async function takeCursor(companyId: string): Promise<CursorRow> {
  await upsert(driftCursors, eq(driftCursors.companyId, companyId), { companyId, ...start }, { companyId })
  return readCursor(companyId)
}

export async function moveCursor({ companyId, seq, at }: CursorRow) {
  await db().update(driftCursors).set({ seq, at }).where(eq(driftCursors.companyId, companyId))
}

export async function weekRows(companyId: string, modelId: string, weeks: string[]): Promise<WeekRow[]> {
  return db()
    .select()
    .from(driftWeeks)
    .where(and(eq(driftWeeks.companyId, companyId), eq(driftWeeks.modelId, modelId), inArray(driftWeeks.week, weeks)))
}

export async function saveWeek(row: WeekRow) {
  const { companyId, modelId, week } = row
  const own = and(eq(driftWeeks.companyId, companyId), eq(driftWeeks.modelId, modelId), eq(driftWeeks.week, week))
  await upsert(driftWeeks, own, row, row)
}

export async function findSettings(companyId: string): Promise<SettingsRow | undefined> {
  const rows = await db().select().from(driftSettings).where(eq(driftSettings.companyId, companyId))
  return rows[0]
}

export async function saveSettings(row: SettingsRow) {
  await upsert(driftSettings, eq(driftSettings.companyId, row.companyId), row, row)
}
