import { alertMetricFacts } from '@/db/constants/alerts'
import type { AlertMetric, AlertSeverity, AlertState } from '@/db/constants/analytics'
import type { Locale } from '@/db/constants/identity'
import type { AlertRow } from '@/lib/platform/alerts'
import { decimalFromCents } from '@/lib/platform/money'
import type { Interval } from '../core/interval'
import type { Names } from '../names'
import type { AlertReply } from './contract'
import type { Reading } from './core/judge-rule'
import { isRuleAlert, type RuleDetails } from './raised/details'
import { messageIn, ruleNameIn } from './words'

export const time = (ms: number) => new Date(ms).toISOString()
const orNull = (ms: number) => (ms > 0 ? time(ms) : null)

/** A figure as the wire has it: decimal BRL for cents, four decimals of a share, whole ms. */
export function wireFigure(metric: AlertMetric, figure: number): number {
  const { unit } = alertMetricFacts[metric]
  if (unit === 'cents') return decimalFromCents(Math.round(figure))
  return unit === 'share' ? Math.round(figure * 1e4) / 1e4 : Math.round(figure)
}

export const wireUnit = (metric: AlertMetric) => {
  const { unit } = alertMetricFacts[metric]
  return unit === 'cents' ? ('brl' as const) : unit
}

export function wireReading<V extends number | null>(
  metric: AlertMetric,
  reading: Omit<Reading, 'value'> & { value: V },
) {
  const of = (figure: number) => wireFigure(metric, figure)
  const interval = (given: Interval | null) => given && { low: of(given.low), high: of(given.high) }
  const value = (reading.value === null ? null : of(reading.value)) as V
  return { value, n: reading.n, interval: interval(reading.interval) }
}

/** Where the rows behind a rule's figure are. */
function linkOf({ metric, dimension, value }: RuleDetails): string {
  if (metric === 'recovery_rate') return value ? `/portfolios/${value}` : '/portfolios'
  if (metric === 'recovered_amount' || metric === 'payments') return '/payments'
  if (metric === 'promise_kept_rate') return '/agreements'
  return dimension === 'channel' ? `/conversations?channel=${encodeURIComponent(value)}` : '/conversations'
}

const ofNoRule = {
  rule_id: null,
  rule_name: null,
  metric: null,
  unit: null,
  direction: null,
  value: null,
  threshold: null,
  clear_at: null,
  n: null,
  minimum_count: null,
  interval: null,
  window_minutes: null,
  window: null,
  dimension: null,
  dimension_value: null,
  latest: null,
  simulated: false,
}

function ofRule(row: AlertRow & { details: RuleDetails }, locale: Locale, names: Names) {
  const { details } = row
  const { metric, latest } = details
  return {
    rule_id: row.subject,
    rule_name: ruleNameIn(locale, details, names),
    metric,
    unit: wireUnit(metric),
    direction: details.direction,
    ...wireReading(metric, details.raised),
    threshold: wireFigure(metric, details.threshold),
    clear_at: wireFigure(metric, details.clearAt),
    minimum_count: details.minimumCount,
    window_minutes: details.windowMinutes,
    window: { from: time(details.from), to: time(details.to) },
    dimension: details.dimension,
    dimension_value: details.value,
    latest: latest ? { ...wireReading(metric, latest), at: time(latest.at) } : null,
    simulated: details.simulated,
  }
}

/** @param now UTC ms: a snooze that is over is none @param names as `alertNames` gives them */
export function serializeAlert(row: AlertRow, locale: Locale, now: number, names: Names): AlertReply {
  const isRule = isRuleAlert(row)
  return {
    alert_id: row.id,
    kind: isRule ? 'rule' : 'drift',
    type: isRule ? 'performance_threshold' : 'model_drift',
    severity: row.severity as AlertSeverity,
    state: row.state as AlertState,
    message: messageIn(locale, row, names),
    ...(isRule ? ofRule(row, locale, names) : ofNoRule),
    raised_at: time(row.at),
    resolved_at: orNull(row.resolvedAt),
    ended_because: row.state === 'open' ? null : isRule ? (row.details.ending ?? null) : 'seen',
    acknowledged: row.acknowledgedAt > 0,
    acknowledged_at: orNull(row.acknowledgedAt),
    acknowledged_by: row.acknowledgedBy || null,
    snoozed_until: row.snoozedUntil > now ? time(row.snoozedUntil) : null,
    link: isRule ? linkOf(row.details) : `/models/${row.subject}/monitoring`,
  }
}
