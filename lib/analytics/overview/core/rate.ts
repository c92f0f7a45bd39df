import type { Measures } from '../../core/measures'
import { type MetricValue, type Ratio, shareOf } from '../../core/metric-value'

const named = ({ value: rate, ...rest }: MetricValue) => ({ rate, ...rest })

/** Hits of n, with Wilson's interval; null where there is nothing below the line. */
export const rateOf = (hits: number, n: number) => named(shareOf(hits, n))

/** A rate of now, of the range before and of every bucket. */
export function ratioOf(ratio: Ratio, now: Measures, previous: Measures | null, buckets: readonly Measures[]) {
  const of = (measures: Measures) => {
    const { hits, n } = ratio(measures)
    return rateOf(hits, n)
  }
  return {
    ...of(now),
    hits: ratio(now).hits,
    previous: previous && of(previous),
    spark: buckets.map((measures) => of(measures).rate),
  }
}
