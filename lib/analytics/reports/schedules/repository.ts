import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { reportSchedules } = tables
export type ScheduleRow = typeof reportSchedules.$inferSelect

const own = (companyId: string, id: string) => and(eq(reportSchedules.companyId, companyId), eq(reportSchedules.id, id))

export async function insertSchedule(row: ScheduleRow): Promise<void> {
  await db().insert(reportSchedules).values(row)
}

export async function findSchedule(companyId: string, id: string): Promise<ScheduleRow | undefined> {
  return (await db().select().from(reportSchedules).where(own(companyId, id)))[0]
}

/** Locked until the caller's transaction ends. */
export async function lockSchedule(companyId: string, id: string): Promise<ScheduleRow | undefined> {
  await db().update(reportSchedules).set({ companyId }).where(own(companyId, id))
  return findSchedule(companyId, id)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function takeSchedule(companyId: string, id: string): Promise<ScheduleRow> {
  const row = await lockSchedule(companyId, id)
  if (!row) throw notFound('report_schedule')
  return row
}

export async function updateSchedule({ companyId, id, ...values }: ScheduleRow): Promise<void> {
  await db().update(reportSchedules).set(values).where(own(companyId, id))
}

export async function removeSchedule(companyId: string, id: string): Promise<void> {
  await db().delete(reportSchedules).where(own(companyId, id))
}

/** Newest first, from below an id on. */
export async function schedulePage(companyId: string, count: number, below?: string): Promise<ScheduleRow[]> {
  const of = and(
    eq(reportSchedules.companyId, companyId),
    below === undefined ? undefined : lt(reportSchedules.id, below),
  )
  return limit(db().select().from(reportSchedules).where(of).orderBy(desc(reportSchedules.id)), count)
}

export async function countSchedules(companyId: string): Promise<number> {
  const rows = await db()
    .select({ count: sql<number>`count(*)` })
    .from(reportSchedules)
    .where(eq(reportSchedules.companyId, companyId))
  return Number(rows[0]?.count ?? 0)
}
