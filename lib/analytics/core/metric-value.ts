import type { AlertMetric } from '@/db/constants/analytics'
import { type Interval, wilson } from './interval'
import type { MeasureName, Measures } from './measures'
import { recoveredCents } from './recovery'

/** Plain counts that a chart may show beside the metrics of alerts. */
export const countMetrics = [
  'events',
  'late_events',
  'external_events',
  'messages',
  'replies',
  'proposals',
  'escalations',
  'agreements',
  'agreements_completed',
  'agreements_broken',
  'refunds',
  'opted_out',
  'promises_kept',
  'promises_broken',
] as const satisfies readonly MeasureName[]
export type Metric = AlertMetric | (typeof countMetrics)[number]
export type MetricUnit = 'share' | 'ms' | 'cents' | 'count'

/** `n`: what the figure is made of. `interval`: of a share alone. `value` is null where there is nothing to divide by. */
export type MetricValue = { value: number | null; n: number; interval: Interval | null }

export type Ratio = (measures: Measures) => { hits: number; n: number }
export const over = (hits: MeasureName, n: MeasureName): Ratio => {
  return (measures) => ({ hits: measures[hits] ?? 0, n: measures[n] ?? 0 })
}

/** Promises of a day and whole agreements, kept ÷ decided, by when they were decided. */
export function promisesKept(measures: Measures): { hits: number; n: number } {
  const hits = (measures.promises_kept ?? 0) + (measures.agreements_completed ?? 0)
  return { hits, n: hits + (measures.promises_broken ?? 0) + (measures.agreements_broken ?? 0) }
}

/** Shares of counts: what is above the line and what is below it. */
const ratios: Partial<Record<Metric, Ratio>> = {
  success_rate: over('paid', 'contacted'),
  answer_rate: over('answered', 'contacted'),
  ai_accuracy: over('ai_right', 'ai_judged'),
  blocked_replies_rate: over('blocked_replies', 'replies'),
  escalation_rate: over('escalated', 'contacted'),
  promise_kept_rate: promisesKept,
}

const units: Partial<Record<Metric, MetricUnit>> = {
  recovery_rate: 'share',
  response_time: 'ms',
  recovered_amount: 'cents',
}
export const unitOf = (metric: Metric): MetricUnit => units[metric] ?? (ratios[metric] ? 'share' : 'count')

/** A share of counts with its interval; `hits` are some of the n. */
export function shareOf(hits: number, n: number): MetricValue {
  if (n <= 0) return { value: null, n: 0, interval: null }
  return { value: hits / n, n, interval: wilson(hits, n) }
}

/**
 * A metric of one window, in its own unit (`unitOf`); defined in docs/metrics.md.
 * @param overdue of `recovery_rate`: `overdueCents` of the window
 */
export function metricValue(metric: Metric, measures: Measures, overdue = 0): MetricValue {
  const ratio = ratios[metric]?.(measures)
  if (ratio) return shareOf(ratio.hits, ratio.n)
  const plain = (value: number | null, n: number): MetricValue => ({ value, n, interval: null })
  const payments = measures.payments ?? 0
  if (metric === 'recovery_rate') return plain(overdue > 0 ? recoveredCents(measures) / overdue : null, payments)
  if (metric === 'recovered_amount') return plain(recoveredCents(measures), payments)
  if (metric === 'response_time') {
    const { responses = 0, response_ms: total = 0 } = measures
    return plain(responses > 0 ? total / responses : null, responses)
  }
  const count = measures[metric === 'conversations' ? 'contacted' : (metric as MeasureName)] ?? 0
  return plain(count, count)
}
