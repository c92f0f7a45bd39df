import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, bulkInsert, limit, upsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { driftWeeks, driftCursors, driftSettings, alerts } = tables
export type WeekRow = typeof driftWeeks.$inferSelect
export type CursorRow = typeof driftCursors.$inferSelect
export type SettingsRow = typeof driftSettings.$inferSelect
export type AlertRow = typeof alerts.$inferSelect

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

/** Which of these keys have an alert; at most 1,000 are asked at once. */
export async function knownAlertKeys(companyId: string, keys: string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < keys.length; from += 1_000) {
    const asked = keys.slice(from, from + 1_000)
    const rows = await db()
      .select({ key: alerts.key })
      .from(alerts)
      .where(and(eq(alerts.companyId, companyId), inArray(alerts.key, asked)))
    for (const { key } of rows) known.add(key)
  }
  return known
}

export async function insertAlerts(rows: AlertRow[]) {
  await bulkInsert(alerts, rows)
}

/** Alerts of a kind about one subject raised from a moment on, newest first. */
export async function alertRows(
  companyId: string,
  about: { kind: string; subject: string; from: number },
  count: number,
): Promise<AlertRow[]> {
  const query = db()
    .select()
    .from(alerts)
    .where(
      and(
        eq(alerts.companyId, companyId),
        eq(alerts.kind, about.kind),
        eq(alerts.subject, about.subject),
        gte(alerts.at, about.from),
      ),
    )
  return limit(query.orderBy(desc(alerts.at), desc(alerts.id)), count)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getAlertRow(companyId: string, id: string): Promise<AlertRow> {
  const rows = await db()
    .select()
    .from(alerts)
    .where(and(eq(alerts.companyId, companyId), eq(alerts.id, id)))
  if (!rows[0]) throw notFound('alert')
  return rows[0]
}

/** False when it was acknowledged before. */
export async function acknowledgeRow(companyId: string, id: string, by: string, at: number): Promise<boolean> {
  const open = and(eq(alerts.companyId, companyId), eq(alerts.id, id), eq(alerts.acknowledgedAt, 0))
  return affected(await db().update(alerts).set({ acknowledgedAt: at, acknowledgedBy: by }).where(open)) === 1
}
