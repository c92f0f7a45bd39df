import { decimalFromCents } from '@/lib/platform/money'
import { type Measures, responseQuantile } from '../../core/measures'
import { recoveredCents } from '../../core/recovery'
import type { OverviewReply } from '../contract'

type Opened = { openCents: number; now: Measures }

const entered = ({ entered_cents = 0 }: Measures) => entered_cents
const rateOf = (recovered: number, overdue: number) => (overdue > 0 ? recovered / overdue : null)
const overdueOf = ({ openCents, now }: Opened) => Math.max(0, openCents + entered(now))

/**
 * Recovered of what was overdue: open when the range began, and what entered in it.
 * @param buckets those that have begun
 * @param target a share, or null
 */
export function recoveryRateOf(
  now: Opened,
  previous: Opened | null,
  buckets: readonly Measures[],
  target: number | null,
): OverviewReply['recovery_rate'] {
  const recovered = recoveredCents(now.now)
  let [paid, overdue] = [0, now.openCents]
  return {
    rate: rateOf(recovered, overdueOf(now)),
    recovered: decimalFromCents(recovered),
    overdue: decimalFromCents(overdueOf(now)),
    previous: previous && rateOf(recoveredCents(previous.now), overdueOf(previous)),
    target,
    spark: buckets.map((measures) => {
      paid += recoveredCents(measures)
      overdue += entered(measures)
      return rateOf(paid, overdue)
    }),
  }
}

const rounded = (ms: number | null) => (ms === null ? null : Math.round(ms))

/** Customer's message to the reply that was stored, ms. */
export function responseTimeOf(
  now: Measures,
  previous: Measures | null,
  buckets: readonly Measures[],
): OverviewReply['response_time'] {
  const n = now.responses ?? 0
  const quantiles = (measures: Measures) => ({
    median: rounded(responseQuantile(measures, 0.5)),
    p95: rounded(responseQuantile(measures, 0.95)),
    n: measures.responses ?? 0,
  })
  return {
    ...quantiles(now),
    mean: n > 0 ? Math.round((now.response_ms ?? 0) / n) : null,
    previous: previous && quantiles(previous),
    spark: buckets.map((measures) => quantiles(measures).median),
  }
}
