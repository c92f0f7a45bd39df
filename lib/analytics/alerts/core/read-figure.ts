import type { AlertMetric } from '@/db/constants/analytics'
import { type Interval, wilson } from '../../core/interval'
import { type Measures, responseQuantile } from '../../core/measures'
import { metricValue } from '../../core/metric-value'
import { openedCents, overdueCents } from '../../core/recovery'
import type { Reading } from './judge-rule'

/** `ever` and `since` (from the window's begin on) are read for the recovery rate alone. */
export type Figures = { window: Measures; since: Measures; ever: Measures }

const slow = 0.95

/**
 * How many debts weigh as much as one independent trial. Money over money is decided by debts, and debts differ: with
 * amounts spread log-normally by σ = 1, the variance of the share is 1 + CV² = e ≈ 2.7 times that of equal ones
 * (Kish's design effect); rounded up.
 */
export const debtsPerTrial = 3

/** The 95th percentile of response times with the interval of its rank, ms. */
function responseReading(window: Measures): Reading {
  const n = window.responses ?? 0
  const value = responseQuantile(window, slow)
  const rank = wilson(slow * n, n)
  const at = (share: number) => responseQuantile(window, share) ?? 0
  const interval: Interval | null = rank && { low: at(rank.low), high: at(rank.high) }
  return value === null ? { value, n: 0, interval: null } : { value, n, interval }
}

/**
 * Recovered over overdue. n: debts (by their mean amount) that were overdue when the window began; fresh ones have not
 * had the time, so a portfolio that has just come makes no figure to judge.
 */
function recoveryReading({ window, since, ever }: Figures): Reading {
  const overdue = overdueCents(ever, since, window)
  const { value } = metricValue('recovery_rate', window, overdue)
  const mean = (ever.entered_debts ?? 0) > 0 ? (ever.entered_cents ?? 0) / (ever.entered_debts ?? 1) : 0
  if (value === null || mean <= 0) return { value: null, n: 0, interval: null }
  const n = Math.floor(Math.max(0, openedCents(ever) - openedCents(since)) / mean)
  const trials = overdue / mean / debtsPerTrial
  return { value, n, interval: wilson(Math.min(1, Math.max(0, value)) * trials, trials) }
}

/** The figure that a rule judges, in the metric's own unit (cents for money). */
export function readFigure(metric: AlertMetric, figures: Figures): Reading {
  if (metric === 'response_time') return responseReading(figures.window)
  if (metric === 'recovery_rate') return recoveryReading(figures)
  const { value, n, interval } = metricValue(metric, figures.window)
  return { value, n, interval, ...(interval && { slack: 0.5 / n }) }
}
