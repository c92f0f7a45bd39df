import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { deleteRows, limit, replaceRows } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { Measures } from '../core/measures'
import { type CellPlace, cellKey, rowKey, rowPlace } from '../core/rollup-keys'
import type { SessionFacts } from '../core/session-facts'
import type { LoggedEvent } from '../core/typed-event'
import type { HeadRow } from '../read/repository'

const { analyticsRollups, analyticsSessions, analyticsEvents, analyticsHeads } = tables

/** Whose roll-ups, and of which making. */
export type Making = { companyId: string; generation: number }
/** One row; `measures` as stored text or read. */
export type StoredRow = { place: CellPlace; row: string; measures: Measures }

const statementIds = 100
/** Of one statement: each has some dozens of rows. */
const statementCells = 16
const rollupKeys = ['companyId', 'generation', 'simulated', 'scope', 'grain', 'bucket', 'dimension', 'value'] as const
const sessionKeys = ['companyId', 'generation', 'simulated', 'sessionId'] as const

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

/** Facts of these conversations, those that there are. */
export async function factsOf({ companyId, generation }: Making, simulated: boolean, sessionIds: readonly string[]) {
  const found: { sessionId: string; facts: SessionFacts }[] = []
  const of = analyticsSessions
  for (const ids of chunks(sessionIds, statementIds)) {
    const rows = await db()
      .select({ sessionId: of.sessionId, facts: of.facts })
      .from(of)
      .where(
        and(
          eq(of.companyId, companyId),
          eq(of.generation, generation),
          eq(of.simulated, simulated),
          inArray(of.sessionId, ids),
        ),
      )
    found.push(...(rows as unknown as typeof found))
    await nextTurn()
  }
  return found
}

export type FactsRow = { simulated: boolean; sessionId: string; facts: SessionFacts }

export const replaceFacts = (making: Making, rows: readonly FactsRow[]): Promise<void> =>
  replaceRows(
    analyticsSessions,
    sessionKeys,
    rows.map((row) => ({ ...making, ...row })),
  )

/** Rows of these buckets by `cellKey` and `rowKey`; measures stay text until they are needed. */
export async function cellsOf(
  { companyId, generation }: Making,
  places: readonly CellPlace[],
): Promise<Map<string, Map<string, string>>> {
  const cells = new Map(places.map((place) => [cellKey(place), new Map<string, string>()]))
  const stretches = Map.groupBy(places, ({ simulated, scope, grain }) => `${simulated}|${scope}|${grain}`)
  const of = analyticsRollups
  for (const stretch of stretches.values()) {
    const [{ simulated, scope, grain }] = stretch as [CellPlace]
    for (const some of chunks(stretch, statementCells)) {
      const buckets = some.map(({ bucket }) => bucket)
      const rows = await db()
        .select({
          bucket: of.bucket,
          dimension: of.dimension,
          value: of.value,
          measures: sql<string>`${of.measures}`,
        })
        .from(of)
        .where(
          and(
            eq(of.companyId, companyId),
            eq(of.generation, generation),
            eq(of.simulated, simulated),
            eq(of.scope, scope),
            eq(of.grain, grain),
            inArray(of.bucket, buckets),
          ),
        )
      for (const { bucket, dimension, value, measures } of rows) {
        cells.get(cellKey({ simulated, scope, grain, bucket }))?.set(rowKey(dimension, value), measures)
      }
      await nextTurn()
    }
  }
  return cells
}

const rowOf = (making: Making, { place, row, measures }: StoredRow) => ({
  ...making,
  ...place,
  ...rowPlace(row),
  measures,
})

export const replaceRollups = (making: Making, rows: readonly StoredRow[]): Promise<void> =>
  replaceRows(
    analyticsRollups,
    rollupKeys,
    rows.map((row) => rowOf(making, row)),
  )

export const deleteRollups = (making: Making, rows: readonly StoredRow[]): Promise<void> =>
  deleteRows(
    analyticsRollups,
    rollupKeys,
    rows.map((row) => rowOf(making, row)),
  )

/** The id of the event at a place of the log; empty where there is none. */
export async function eventIdAt(companyId: string, seq: number): Promise<string> {
  const rows = await db()
    .select({ eventId: analyticsEvents.eventId })
    .from(analyticsEvents)
    .where(and(eq(analyticsEvents.companyId, companyId), eq(analyticsEvents.seq, seq)))
  return rows[0]?.eventId ?? ''
}

/** Events of the log after a place, in its order. */
export async function eventsAfter(companyId: string, seq: number, count: number): Promise<LoggedEvent[]> {
  const of = analyticsEvents
  const query = db()
    .select()
    .from(of)
    .where(and(eq(of.companyId, companyId), gt(of.seq, seq)))
    .orderBy(asc(of.seq))
  return await limit(query, count)
}

export const setHead = (companyId: string, set: Partial<HeadRow>) =>
  db().update(analyticsHeads).set(set).where(eq(analyticsHeads.companyId, companyId))

export const everyHead = (): Promise<HeadRow[]> => db().select().from(analyticsHeads)
