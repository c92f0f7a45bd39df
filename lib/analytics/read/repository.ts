import { and, asc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Dimension } from '@/db/constants/analytics'
import { tables } from '@/db/schema'
import type { Measures } from '../core/measures'
import type { Span } from '../core/spans'

const { analyticsRollups, analyticsHeads } = tables
export type HeadRow = typeof analyticsHeads.$inferSelect
export type RollupRow = Omit<typeof analyticsRollups.$inferSelect, 'measures'> & { measures: Measures }

export async function findHead(companyId: string): Promise<HeadRow | undefined> {
  const rows = await db().select().from(analyticsHeads).where(eq(analyticsHeads.companyId, companyId))
  return rows[0]
}

/** The roll-ups that count, told by the head in the same statement: a rebuild changes them from one to the next. */
const generationOf = (companyId: string) =>
  sql`(${db().select({ generation: analyticsHeads.generation }).from(analyticsHeads).where(eq(analyticsHeads.companyId, companyId))})`

export type Slice = {
  simulated: boolean
  /** A portfolio; empty for the whole company. */
  scope: string
  dimensions: readonly (Dimension | 'cohort')[]
}

/** Roll-ups of these stretches, oldest first. */
export async function rollupsOf(companyId: string, slice: Slice, spans: readonly Span[]): Promise<RollupRow[]> {
  if (spans.length === 0) return []
  const { grain, bucket } = analyticsRollups
  const stretches = spans.map((span) => and(eq(grain, span.grain), gte(bucket, span.from), lt(bucket, span.to)))
  const rows: RollupRow[] = []
  for (const stretch of stretches) rows.push(...(await select(companyId, slice, stretch)))
  return rows
}

/** Everything there ever was, or a grain apart (`ever`, `cohort`). */
export const rollupsOfGrain = (companyId: string, slice: Slice, grain: 'ever' | 'cohort'): Promise<RollupRow[]> =>
  select(companyId, slice, eq(analyticsRollups.grain, grain))

async function select(
  companyId: string,
  { simulated, scope, dimensions }: Slice,
  where: SQL | undefined,
): Promise<RollupRow[]> {
  const of = analyticsRollups
  const rows = await db()
    .select()
    .from(of)
    .where(
      and(
        eq(of.companyId, companyId),
        eq(of.generation, generationOf(companyId)),
        eq(of.simulated, simulated),
        eq(of.scope, scope),
        where,
        dimensions.length === 1 ? eq(of.dimension, dimensions[0] as Dimension) : inArray(of.dimension, [...dimensions]),
      ),
    )
    .orderBy(asc(of.bucket))
  return rows as RollupRow[]
}
