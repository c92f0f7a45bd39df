import { and, asc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Dimension } from '@/db/constants/analytics'
import { tables } from '@/db/schema'
import type { Measures } from '../core/measures'
import type { Span } from '../core/spans'

const { analyticsRollups, analyticsHeads } = tables
export type HeadRow = typeof analyticsHeads.$inferSelect
/** What a reader of roll-ups needs of them: the rest of the key it has named itself. */
export type RollupRow = Pick<typeof analyticsRollups.$inferSelect, 'grain' | 'bucket' | 'dimension' | 'value'> & {
  measures: Measures
}

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

/** Roll-ups of these stretches in one statement, each row once, oldest first. `ever`: and of all there ever was. */
export async function rollupsOf(
  companyId: string,
  slice: Slice,
  spans: readonly Span[],
  { ever } = { ever: false },
): Promise<RollupRow[]> {
  const { grain, bucket } = analyticsRollups
  // Each arm names the whole key: SQLite then takes each from the index, and reads nothing between them.
  const arms = spans.map((span) =>
    and(keyed(companyId, slice), eq(grain, span.grain), gte(bucket, span.from), lt(bucket, span.to)),
  )
  if (ever) arms.push(and(keyed(companyId, slice), eq(grain, 'ever')))
  return arms.length === 0 ? [] : select(or(...arms))
}

/** Everything there ever was, or a grain apart (`ever`, `cohort`). */
export const rollupsOfGrain = (companyId: string, slice: Slice, grain: 'ever' | 'cohort'): Promise<RollupRow[]> =>
  select(and(keyed(companyId, slice), eq(analyticsRollups.grain, grain)))

const keyed = (companyId: string, { simulated, scope, dimensions }: Slice): SQL | undefined =>
  and(
    eq(analyticsRollups.companyId, companyId),
    eq(analyticsRollups.generation, generationOf(companyId)),
    eq(analyticsRollups.simulated, simulated),
    eq(analyticsRollups.scope, scope),
    inArray(analyticsRollups.dimension, [...dimensions]),
  )

async function select(where: SQL | undefined): Promise<RollupRow[]> {
  const { grain, bucket, dimension, value, measures } = analyticsRollups
  const columns = { grain, bucket, dimension, value, measures }
  const rows = await db().select(columns).from(analyticsRollups).where(where).orderBy(asc(bucket))
  return rows as RollupRow[]
}
