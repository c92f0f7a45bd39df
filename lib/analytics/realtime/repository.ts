import { and, desc, eq, gt, inArray, lte } from 'drizzle-orm'
import { db } from '@/db/client'
import type { AnalyticsEventType } from '@/db/constants/analytics'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { analyticsEvents: log } = tables

const columns = {
  seq: log.seq,
  eventId: log.eventId,
  type: log.type,
  simulated: log.simulated,
  at: log.at,
  sessionId: log.sessionId,
  customerId: log.customerId,
  portfolioId: log.portfolioId,
  channel: log.channel,
  data: log.data,
}
type Stretch = { companyId: string; simulated: boolean; after: number; upTo: number }

/** The newest `most` events of these types whose place is after one and up to another, newest first. */
export const newestEvents = (
  { companyId, simulated, after, upTo }: Stretch,
  types: readonly AnalyticsEventType[],
  most: number,
) =>
  limit(
    db()
      .select(columns)
      .from(log)
      .where(
        and(
          eq(log.companyId, companyId),
          gt(log.seq, after),
          lte(log.seq, upTo),
          eq(log.simulated, simulated),
          inArray(log.type, [...types]),
        ),
      )
      .orderBy(desc(log.seq)),
    most,
  )
export type TickerRow = Awaited<ReturnType<typeof newestEvents>>[number]
