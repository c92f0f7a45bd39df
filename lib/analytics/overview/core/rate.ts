import type { MeasureName, Measures } from '../../core/measures'
import { type MetricValue, shareOf } from '../../core/metric-value'

const named = ({ value: rate, ...rest }: MetricValue) => ({ rate, ...rest })

/** Hits of n, with Wilson's interval; null where there is nothing below the line. */
export const rateOf = (hits: number, n: number) => named(shareOf(hits, n))

/** A rate of one measure over others, of now, of the range before and of every bucket. */
export function ratioOf(
  hits: MeasureName,
  under: readonly MeasureName[],
  now: Measures,
  previous: Measures | null,
  buckets: readonly Measures[],
) {
  const of = (measures: Measures) => {
    const n = under.reduce((sum, name) => sum + (measures[name] ?? 0), 0)
    return rateOf(measures[hits] ?? 0, n)
  }
  return {
    ...of(now),
    hits: now[hits] ?? 0,
    previous: previous && of(previous),
    spark: buckets.map((measures) => of(measures).rate),
  }
}
