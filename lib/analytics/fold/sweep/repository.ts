import { and, asc, eq, gt, lt, lte, ne, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { HeadRow } from '../../read/repository'

const { analyticsRollups, analyticsSessions } = tables
/** Rows looked at for one delete, which SQLite does while everybody waits. */
const pageRows = 500

/** The oldest bucket of a grain that begins before a time; undefined without one. */
async function oldestBucket(grain: string, before: number): Promise<number | undefined> {
  const { bucket } = analyticsRollups
  const rows = await db()
    .select({ oldest: sql<number | null>`min(${bucket})` })
    .from(analyticsRollups)
    .where(and(eq(analyticsRollups.grain, grain), lt(bucket, before)))
  return rows[0]?.oldest === null ? undefined : Number(rows[0]?.oldest)
}

/** Deletes the oldest bucket of a grain that begins before a time, of all companies. @returns whether there was one */
export async function deleteOldest(grain: string, before: number): Promise<boolean> {
  const oldest = await oldestBucket(grain, before)
  if (oldest === undefined) return false
  await db()
    .delete(analyticsRollups)
    .where(and(eq(analyticsRollups.grain, grain), eq(analyticsRollups.bucket, oldest)))
  return true
}

type Making = { companyId: string; generation: number }

/** A making that nobody reads and nobody builds; undefined without one. */
export async function leftMaking({ companyId, generation, buildGeneration }: HeadRow): Promise<Making | undefined> {
  for (const rows of [analyticsRollups, analyticsSessions]) {
    const places: (SQL | undefined)[] = [
      lt(rows.generation, generation),
      and(gt(rows.generation, generation), ne(rows.generation, buildGeneration)),
    ]
    for (const place of places) {
      const query = db()
        .select({ generation: rows.generation })
        .from(rows)
        .where(and(eq(rows.companyId, companyId), place))
        .orderBy(asc(rows.generation))
      const [row] = await limit(query, 1)
      if (row) return { companyId, generation: row.generation }
    }
  }
  return undefined
}

async function deleteSomeRollups({ companyId, generation }: Making): Promise<boolean> {
  const of = analyticsRollups
  const whole = and(eq(of.companyId, companyId), eq(of.generation, generation))
  const query = db()
    .select({ simulated: of.simulated, scope: of.scope, grain: of.grain, bucket: of.bucket })
    .from(of)
    .where(whole)
    .orderBy(asc(of.simulated), asc(of.scope), asc(of.grain), asc(of.bucket))
  const rows = await limit(query, pageRows)
  const [first] = rows
  if (!first) return false
  const { simulated, scope, grain } = first
  const same = rows.filter((row) => row.simulated === simulated && row.scope === scope && row.grain === grain)
  const last = same[same.length - 1]?.bucket ?? first.bucket
  await db()
    .delete(of)
    .where(and(whole, eq(of.simulated, simulated), eq(of.scope, scope), eq(of.grain, grain), lte(of.bucket, last)))
  return true
}

async function deleteSomeSessions({ companyId, generation }: Making): Promise<boolean> {
  const of = analyticsSessions
  const whole = and(eq(of.companyId, companyId), eq(of.generation, generation))
  const query = db()
    .select({ simulated: of.simulated, sessionId: of.sessionId })
    .from(of)
    .where(whole)
    .orderBy(asc(of.simulated), asc(of.sessionId))
  const rows = await limit(query, pageRows)
  const [first] = rows
  if (!first) return false
  const same = rows.filter(({ simulated }) => simulated === first.simulated)
  const last = same[same.length - 1]?.sessionId ?? first.sessionId
  await db()
    .delete(of)
    .where(and(whole, eq(of.simulated, first.simulated), lte(of.sessionId, last)))
  return true
}

/** Deletes a piece of a making. @returns whether there was anything left of it */
export const deleteSome = async (making: Making): Promise<boolean> =>
  (await deleteSomeRollups(making)) || (await deleteSomeSessions(making))
