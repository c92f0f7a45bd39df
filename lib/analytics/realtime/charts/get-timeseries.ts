import { type Context, requireScope } from '@/lib/platform/context'
import type { Measures } from '../../core/measures'
import { midnightsBetween } from '../../read/midnights'
import { foldZoneOf, type Point, readEver, readSeries, readSums, sumOf } from '../../read/read-sums'
import type { TimeseriesQuery } from '../schemas'
import { assertKnownPortfolio } from './known-portfolio'
import { type SeriesPoint, seriesPoints } from './series-points'
import { bucketsOf, mostPoints, notBy, tooMany } from './series-window'

/** `value`: of the dimension, empty where it is not told apart. */
export type Series = { value: string; points: SeriesPoint[] }
export type Timeseries = { query: TimeseriesQuery; from: number; to: number; timeZone: string; series: Series[] }

/** Measures by value and when the bucket begins; without a dimension there is always the one of everything. */
function byValue(points: readonly Point[], query: TimeseriesQuery): Map<string, Map<number, Measures>> {
  const values = new Map<string, Map<number, Measures>>(query.by ? [] : [['', new Map()]])
  for (const { at, value, measures } of points) {
    if (query.by === 'portfolio' && query.portfolio_id !== undefined && value !== query.portfolio_id) continue
    const found = values.get(value) ?? new Map<number, Measures>()
    values.set(value, found.set(at, measures))
  }
  return values
}

/**
 * A metric over time, a point a bucket.
 * @throws AppError `missing_scope`; `not_found` for an unknown portfolio; 422 for a stretch that is empty or too long,
 *   buckets that are not kept so long, and a recovery rate by what debts are not told apart by
 */
export async function getTimeseries(ctx: Context, query: TimeseriesQuery): Promise<Timeseries> {
  requireScope(ctx, 'analytics:read')
  const { companyId } = ctx
  const { metric, bucket, by = 'all', simulated } = query
  const isRecovery = metric === 'recovery_rate'
  if (isRecovery && by !== 'all' && by !== 'portfolio') throw notBy(metric, by)
  const now = ctx.now()
  const timeZone = await foldZoneOf(companyId)
  const { starts, end } = bucketsOf(bucket, query, now, (from, to) => midnightsBetween(timeZone, from, to))
  await assertKnownPortfolio(companyId, query.portfolio_id)
  const scope = by === 'portfolio' ? '' : (query.portfolio_id ?? '')
  const from = starts[0] ?? end
  const points = await readSeries(companyId, { simulated, scope, dimension: by }, bucket, { from, to: end })
  const values = byValue(points, query)
  if (values.size * starts.length > mostPoints) throw tooMany(mostPoints)
  const slice = { simulated, scope, dimensions: [by] as const }
  const ever = isRecovery ? await readEver(companyId, slice) : new Map()
  const later = isRecovery && end < now ? await readSums(companyId, slice, { from: end, to: now }, now) : new Map()
  const series = [...values].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    query,
    from,
    to: end,
    timeZone,
    series: series.map(([value, found]) => ({
      value,
      points: seriesPoints(metric, starts, found, { ever: sumOf(ever, by, value), later: sumOf(later, by, value) }),
    })),
  }
}
