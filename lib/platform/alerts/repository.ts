import { and, desc, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '../errors'

const { alerts } = tables
export type AlertRow = typeof alerts.$inferSelect
export type AlertFilter = {
  state?: 'open' | 'resolved' | undefined
  kind?: string | undefined
  subject?: string | undefined
  simulated?: boolean | undefined
  /** Not put off beyond this moment, UTC ms. */
  awakeAt?: number | undefined
  /** Raised from this moment on and before that, UTC ms. */
  from?: number | undefined
  to?: number | undefined
}

const own = (companyId: string, id: string) => and(eq(alerts.companyId, companyId), eq(alerts.id, id))

export async function insertAlerts(rows: AlertRow[]) {
  await bulkInsert(alerts, rows)
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

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getAlertRow(companyId: string, id: string): Promise<AlertRow> {
  const rows = await db().select().from(alerts).where(own(companyId, id))
  if (!rows[0]) throw notFound('alert')
  return rows[0]
}

/** The same, locked until the caller's transaction ends. @throws AppError `not_found` */
export async function takeAlertRow(companyId: string, id: string): Promise<AlertRow> {
  await db()
    .update(alerts)
    .set({ at: sql`${alerts.at}` })
    .where(own(companyId, id))
  return getAlertRow(companyId, id)
}

export type AlertChange = Partial<
  Pick<AlertRow, 'state' | 'resolvedAt' | 'acknowledgedAt' | 'acknowledgedBy' | 'snoozedUntil' | 'details'>
>

export async function updateAlert(companyId: string, id: string, set: AlertChange): Promise<boolean> {
  return affected(await db().update(alerts).set(set).where(own(companyId, id))) === 1
}

const matching = (
  companyId: string,
  { state, kind, subject, simulated, awakeAt, from, to }: AlertFilter,
): SQL | undefined =>
  and(
    eq(alerts.companyId, companyId),
    state && eq(alerts.state, state),
    kind === undefined ? undefined : eq(alerts.kind, kind),
    subject === undefined ? undefined : eq(alerts.subject, subject),
    simulated === undefined ? undefined : eq(alerts.simulated, simulated),
    awakeAt === undefined ? undefined : lte(alerts.snoozedUntil, awakeAt),
    from === undefined ? undefined : gte(alerts.at, from),
    to === undefined ? undefined : lt(alerts.at, to),
  )

/** Newest first, from below an id on. */
export async function alertPage(
  companyId: string,
  filter: AlertFilter,
  count: number,
  below?: string,
): Promise<AlertRow[]> {
  const query = db()
    .select()
    .from(alerts)
    .where(and(matching(companyId, filter), below === undefined ? undefined : lt(alerts.id, below)))
  return limit(query.orderBy(desc(alerts.id)), count)
}
