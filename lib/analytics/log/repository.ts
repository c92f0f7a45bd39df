import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { bulkInsert, upsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { LoggedEvent } from '../core/typed-event'
import { findHead, type HeadRow } from '../read/repository'

const { analyticsEvents, analyticsHeads } = tables
export type LoggedRow = typeof analyticsEvents.$inferSelect

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

/** The first `conversation_started` of these conversations, as the log has them. */
export async function sessionStarts(companyId: string, sessionIds: readonly string[]): Promise<LoggedRow[]> {
  const found: LoggedRow[] = []
  for (let from = 0; from < sessionIds.length; from += statementIds) {
    if (from > 0) await nextTurn()
    const rows = await db()
      .select()
      .from(analyticsEvents)
      .where(
        and(
          eq(analyticsEvents.companyId, companyId),
          inArray(analyticsEvents.sessionId, sessionIds.slice(from, from + statementIds)),
          eq(analyticsEvents.type, 'conversation_started'),
        ),
      )
    found.push(...rows)
  }
  return found
}
