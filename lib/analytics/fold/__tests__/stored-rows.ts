import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import type { LoggedEvent } from '../../core/typed-event'
import { findHead } from '../../read/repository'
import { eventsAfter } from '../repository'
import { fullScan, linesOf } from './full-scan'

/** The roll-ups that a company's head names, one line a row. */
export async function storedLines(companyId: string): Promise<string[]> {
  const head = await findHead(companyId)
  const of = tables.analyticsRollups
  const rows = await db()
    .select()
    .from(of)
    .where(and(eq(of.companyId, companyId), eq(of.generation, head?.generation ?? 0)))
  return linesOf(
    new Map(
      rows.map(({ simulated, scope, grain, bucket, dimension, value, measures }) => [
        `${simulated ? 1 : 0}|${scope}|${grain}|${bucket}|${dimension}|${value}`,
        measures,
      ]),
    ),
  )
}

export const wholeLog = (companyId: string): Promise<LoggedEvent[]> => eventsAfter(companyId, 0, 1_000_000)

export const scannedLines = async (companyId: string, timeZone: string): Promise<string[]> =>
  linesOf(fullScan(await wholeLog(companyId), timeZone))
