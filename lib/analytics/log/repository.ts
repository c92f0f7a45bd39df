import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, desc, eq, gt, gte, inArray, lt, lte } from 'drizzle-orm'
import { db } from '@/db/client'
import type { AnalyticsEventType, EventSource } from '@/db/constants/analytics'
import { bulkInsert, limit, upsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { LoggedEvent } from '../core/typed-event'
import { findHead, type HeadRow } from '../read/repository'

const { analyticsEvents, analyticsHeads } = tables

/** Rows of one statement: few enough that SQLite, which blocks its thread, is done within milliseconds. */
const statementRows = 50
const statementIds = 250

const unbuilt = { buildGeneration: 0, buildTimeZone: '', buildSeq: 0 }

/**
 * The company's head, locked until the caller's transaction ends; a first one has `seq` 0.
 * @param first what a first head holds
 */
export async function takeHead(companyId: string, first: Pick<HeadRow, 'timeZone' | 'updatedAt'>): Promise<HeadRow> {
  const fresh: HeadRow = { companyId, seq: 0, generation: 1, ...unbuilt, ...first }
  await upsert(analyticsHeads, eq(analyticsHeads.companyId, companyId), fresh, { companyId })
  return (await findHead(companyId)) ?? fresh
}

export async function moveHead({ companyId, seq, updatedAt }: Pick<HeadRow, 'companyId' | 'seq' | 'updatedAt'>) {
  await db().update(analyticsHeads).set({ seq, updatedAt }).where(eq(analyticsHeads.companyId, companyId))
}

/** Which of these event ids the company's log holds. */
export async function knownEventIds(companyId: string, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += statementIds) {
    if (from > 0) await nextTurn()
    const rows = await db()
      .select({ eventId: analyticsEvents.eventId })
      .from(analyticsEvents)
      .where(
        and(
          eq(analyticsEvents.companyId, companyId),
          inArray(analyticsEvents.eventId, ids.slice(from, from + statementIds)),
        ),
      )
    for (const { eventId } of rows) known.add(eventId)
  }
  return known
}

export async function insertEvents(companyId: string, events: readonly LoggedEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += statementRows) {
    if (from > 0) await nextTurn()
    await bulkInsert(
      analyticsEvents,
      events.slice(from, from + statementRows).map((event) => ({ ...event, companyId })),
    )
  }
}

export type EventFilter = {
  types?: AnalyticsEventType[] | undefined
  sessionId?: string | undefined
  customerId?: string | undefined
  portfolioId?: string | undefined
  /** Of when it happened: from ≤ at < to, UTC ms. */
  from?: number | undefined
  to?: number | undefined
  simulated?: boolean | undefined
  source?: EventSource | undefined
}

const given = <T, R>(value: T | undefined, make: (value: T) => R) => (value === undefined ? undefined : make(value))

const matching = (companyId: string, filter: EventFilter) => {
  const of = analyticsEvents
  return and(
    eq(of.companyId, companyId),
    given(filter.types, (types) => inArray(of.type, types)),
    given(filter.sessionId, (id) => eq(of.sessionId, id)),
    given(filter.customerId, (id) => eq(of.customerId, id)),
    given(filter.portfolioId, (id) => eq(of.portfolioId, id)),
    given(filter.from, (from) => gte(of.at, from)),
    given(filter.to, (to) => lt(of.at, to)),
    given(filter.simulated, (simulated) => eq(of.simulated, simulated)),
    given(filter.source, (source) => eq(of.source, source)),
  )
}

/** Places looked through in one statement, at first and at most: what is rare is found by turns. */
const firstStretch = 2_000
const longestStretch = 32_000

/** Events that pass the filter before a place, the last stored first. */
export async function eventsBefore(
  companyId: string,
  filter: EventFilter,
  before: number | undefined,
  count: number,
): Promise<LoggedEvent[]> {
  const { seq } = analyticsEvents
  const found: LoggedEvent[] = []
  const matches = matching(companyId, filter)
  let to = before === undefined ? ((await findHead(companyId))?.seq ?? 0) : before - 1
  for (let size = firstStretch; to > 0 && found.length < count; size = Math.min(longestStretch, 2 * size)) {
    const query = db()
      .select()
      .from(analyticsEvents)
      .where(and(matches, gt(seq, to - size), lte(seq, to)))
    found.push(...(await limit(query.orderBy(desc(seq)), count - found.length)))
    to -= size
    await nextTurn()
  }
  return found
}
