import { and, asc, desc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '../errors'

const { jobs } = tables
export type JobRow = typeof jobs.$inferSelect

export async function insertJob(row: typeof jobs.$inferInsert) {
  await db().insert(jobs).values(row)
}

export async function jobByKey(companyId: string, name: string, key: string) {
  const rows = await db()
    .select()
    .from(jobs)
    .where(and(eq(jobs.companyId, companyId), eq(jobs.name, name), eq(jobs.key, key)))
  return rows[0]
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getJob(companyId: string, id: string): Promise<JobRow> {
  const rows = await db()
    .select()
    .from(jobs)
    .where(and(eq(jobs.companyId, companyId), eq(jobs.id, id)))
  if (!rows[0]) throw notFound('job')
  return rows[0]
}

export async function newestJobs(companyId: string, name: string, count: number): Promise<JobRow[]> {
  const query = db()
    .select()
    .from(jobs)
    .where(and(eq(jobs.companyId, companyId), eq(jobs.name, name)))
  return limit(query.orderBy(desc(jobs.id)), count)
}

/** Jobs of a kind before the id `before`, newest first. */
export async function listJobs(
  companyId: string,
  name: string,
  before: string | undefined,
  count: number,
): Promise<JobRow[]> {
  const query = db()
    .select()
    .from(jobs)
    .where(
      and(eq(jobs.companyId, companyId), eq(jobs.name, name), before === undefined ? undefined : lt(jobs.id, before)),
    )
  return limit(query.orderBy(desc(jobs.id)), count)
}

/** Jobs that wait and are due, and running ones whose lease ran out. */
export async function dueJobs(names: string[], now: number, count: number): Promise<JobRow[]> {
  const due = or(
    and(eq(jobs.state, 'queued'), lte(jobs.runAt, now)),
    and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, now)),
  )
  const query = db()
    .select()
    .from(jobs)
    .where(and(inArray(jobs.name, names), due))
  return limit(query.orderBy(asc(jobs.runAt), asc(jobs.id)), count)
}

/** Takes a job if nobody took it since it was read: the fencing token must still be the one seen. */
export async function takeJob(seen: JobRow, leaseUntil: number, now: number): Promise<boolean> {
  const taken = await db()
    .update(jobs)
    .set({ state: 'running', fence: seen.fence + 1, attempts: seen.attempts + 1, leaseUntil, startedAt: now })
    .where(and(eq(jobs.id, seen.id), eq(jobs.fence, seen.fence), eq(jobs.state, seen.state)))
  return affected(taken) === 1
}

/** Writes to a job only while `fence` is its latest token; false means another worker has it. */
export async function updateFenced(id: string, fence: number, set: Partial<typeof jobs.$inferInsert>) {
  const held = and(eq(jobs.id, id), eq(jobs.fence, fence), eq(jobs.state, 'running'))
  return affected(await db().update(jobs).set(set).where(held)) === 1
}

export async function requestCancel(companyId: string, id: string) {
  await db()
    .update(jobs)
    .set({ cancelRequested: true })
    .where(and(eq(jobs.companyId, companyId), eq(jobs.id, id)))
}

/** Ends a job that has not started; false when it has. */
export async function cancelQueued(companyId: string, id: string, now: number): Promise<boolean> {
  const waiting = and(eq(jobs.companyId, companyId), eq(jobs.id, id), eq(jobs.state, 'queued'))
  const ended = { state: 'cancelled', finishedAt: now, fence: sql`${jobs.fence} + 1` }
  return affected(await db().update(jobs).set(ended).where(waiting)) === 1
}

/** How many jobs of a kind the company has waiting or running. */
export async function countUnfinished(companyId: string, name: string): Promise<number> {
  const rows = await db()
    .select({ count: sql<number>`count(*)` })
    .from(jobs)
    .where(and(eq(jobs.companyId, companyId), eq(jobs.name, name), inArray(jobs.state, ['queued', 'running'])))
  return Number(rows[0]?.count ?? 0)
}

/** Jobs by state, for metrics. */
export async function countJobs(): Promise<{ name: string; state: string; count: number }[]> {
  return db()
    .select({ name: jobs.name, state: jobs.state, count: sql<number>`count(*)` })
    .from(jobs)
    .groupBy(jobs.name, jobs.state)
}
