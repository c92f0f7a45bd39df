import type { Measures } from '../../core/measures'
import { type Metric, type MetricValue, metricValue } from '../../core/metric-value'
import { openedCents, overdueCents } from '../../core/recovery'

export type SeriesPoint = MetricValue & { at: number }

/**
 * One point a bucket of these starts, also where nothing happened: a count is 0 there, a share and a mean have no value.
 * @param found measures by when their bucket begins
 * @param ever everything there ever was, and `later` what came after the last bucket: for the recovery rate
 */
export function seriesPoints(
  metric: Metric,
  starts: readonly number[],
  found: ReadonlyMap<number, Measures>,
  { ever, later }: { ever: Measures; later: Measures } = { ever: {}, later: {} },
): SeriesPoint[] {
  if (metric !== 'recovery_rate') return starts.map((at) => ({ at, ...metricValue(metric, found.get(at) ?? {}) }))
  let sinceCents = openedCents(later)
  const points: SeriesPoint[] = []
  for (const at of [...starts].reverse()) {
    const own = found.get(at) ?? {}
    sinceCents += openedCents(own)
    // What was open when the bucket began: all there is now, less what came since.
    const overdue = overdueCents(ever, { entered_cents: sinceCents }, own)
    points.push({ at, ...metricValue(metric, own, overdue) })
  }
  return points.reverse()
}
