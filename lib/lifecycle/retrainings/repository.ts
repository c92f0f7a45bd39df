import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit, upsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { retrainings, retrainingSchedules } = tables
export type RetrainingRow = typeof retrainings.$inferSelect
export type ScheduleRow = typeof retrainingSchedules.$inferSelect

const retrainingOf = (companyId: string, id: string) =>
  and(eq(retrainings.companyId, companyId), eq(retrainings.id, id))
const scheduleOf = (companyId: string, datasetId: string) =>
  and(eq(retrainingSchedules.companyId, companyId), eq(retrainingSchedules.datasetId, datasetId))

export async function insertRetraining(row: RetrainingRow) {
  await db().insert(retrainings).values(row)
}

export async function updateRetraining(companyId: string, id: string, set: Partial<typeof retrainings.$inferInsert>) {
  await db().update(retrainings).set(set).where(retrainingOf(companyId, id))
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getRetrainingRow(companyId: string, id: string): Promise<RetrainingRow> {
  const rows = await db().select().from(retrainings).where(retrainingOf(companyId, id))
  if (!rows[0]) throw notFound('retraining')
  return rows[0]
}

/** The same, locked until the caller's transaction ends. */
export async function takeRetraining(companyId: string, id: string): Promise<RetrainingRow> {
  await db().update(retrainings).set({ companyId }).where(retrainingOf(companyId, id))
  return getRetrainingRow(companyId, id)
}

/** Retrainings before the id `before`, newest first. */
export async function listRetrainingRows(
  companyId: string,
  filter: { baseId?: string | undefined; before?: string | undefined },
  count: number,
): Promise<RetrainingRow[]> {
  const query = db()
    .select()
    .from(retrainings)
    .where(
      and(
        eq(retrainings.companyId, companyId),
        filter.baseId === undefined ? undefined : eq(retrainings.baseId, filter.baseId),
        filter.before === undefined ? undefined : lt(retrainings.id, filter.before),
      ),
    )
  return limit(query.orderBy(desc(retrainings.id)), count)
}

/** The newest retraining of a base that came, or may still come, to a version. */
export async function lastRetraining(companyId: string, baseId: string): Promise<RetrainingRow | undefined> {
  const query = db()
    .select()
    .from(retrainings)
    .where(
      and(
        eq(retrainings.companyId, companyId),
        eq(retrainings.baseId, baseId),
        inArray(retrainings.state, ['preparing', 'training', 'succeeded']),
      ),
    )
  return (await limit(query.orderBy(desc(retrainings.id)), 1))[0]
}

/** How many retrainings of the company are being prepared. */
export async function countPreparing(companyId: string): Promise<number> {
  const rows = await db()
    .select({ id: retrainings.id })
    .from(retrainings)
    .where(and(eq(retrainings.companyId, companyId), eq(retrainings.state, 'preparing')))
  return rows.length
}

/** @throws AppError `not_found` */
export async function getScheduleRow(companyId: string, datasetId: string): Promise<ScheduleRow> {
  const row = await findScheduleRow(companyId, datasetId)
  if (!row) throw notFound('retraining_schedule')
  return row
}

export async function findScheduleRow(companyId: string, datasetId: string): Promise<ScheduleRow | undefined> {
  const rows = await db().select().from(retrainingSchedules).where(scheduleOf(companyId, datasetId))
  return rows[0]
}

/** The same, locked until the caller's transaction ends. */
export async function takeSchedule(companyId: string, datasetId: string): Promise<ScheduleRow | undefined> {
  await db().update(retrainingSchedules).set({ companyId }).where(scheduleOf(companyId, datasetId))
  return findScheduleRow(companyId, datasetId)
}

export async function saveSchedule(row: ScheduleRow) {
  await upsert(retrainingSchedules, scheduleOf(row.companyId, row.datasetId), row, row)
}

export async function deleteScheduleRow(companyId: string, datasetId: string) {
  await db().delete(retrainingSchedules).where(scheduleOf(companyId, datasetId))
}
