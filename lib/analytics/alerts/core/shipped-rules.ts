import { type AlertDirection, alertMetricFacts } from '@/db/constants/alerts'
import type { AlertMetric, AlertSeverity, Dimension } from '@/db/constants/analytics'

/** A rule without its row: threshold and clearAt in the metric's unit. */
export type RuleContent = {
  name: string
  metric: AlertMetric
  dimension: Dimension
  value: string
  simulated: boolean
  windowMinutes: number
  direction: AlertDirection
  threshold: number
  clearAt: number
  minimumCount: number
  severity: AlertSeverity
  quietFrom: string
  quietTo: string
  deliver: string[]
  enabled: boolean
}

const shipped = (
  metric: AlertMetric,
  windowMinutes: number,
  [threshold, clearAt]: readonly [number, number],
  minimumCount: number,
  more: Partial<RuleContent> = {},
): RuleContent => ({
  // Empty: named by its key in the reader's language, until somebody names it.
  name: '',
  metric,
  dimension: 'all',
  value: '',
  simulated: false,
  windowMinutes,
  direction: alertMetricFacts[metric].direction,
  threshold,
  clearAt,
  minimumCount,
  severity: 'warning',
  quietFrom: '21:00',
  quietTo: '08:00',
  deliver: [],
  enabled: true,
  ...more,
})

const day = 1_440

/** Of every company, by key; the first is the founding document's. */
export const shippedRules = {
  recovery_rate: shipped('recovery_rate', 30 * day, [0.35, 0.36], 100),
  sms_success: shipped('success_rate', 7 * day, [0.15, 0.17], 200, { dimension: 'channel', value: 'sms' }),
  response_time: shipped('response_time', 60, [5_000, 4_000], 50, { severity: 'critical' }),
  ai_accuracy: shipped('ai_accuracy', 7 * day, [0.85, 0.87], 200),
  promises_kept: shipped('promise_kept_rate', 30 * day, [0.6, 0.65], 50),
  escalations: shipped('escalation_rate', day, [0.2, 0.17], 100),
  blocked_replies: shipped('blocked_replies_rate', day, [0.05, 0.03], 100, { severity: 'critical' }),
} as const satisfies Record<string, RuleContent>
export type ShippedKey = keyof typeof shippedRules
export const shippedKeys = Object.keys(shippedRules) as ShippedKey[]
export const isShipped = (key: string): key is ShippedKey => Object.hasOwn(shippedRules, key)

/** How far beyond the target the founding rule clears. */
const clearance = 0.01

/**
 * The founding rule follows the company's own target while nobody has edited it.
 * @param target wanted recovery rate, a share; 0 for none
 */
export function followingTarget<R extends { key: string; version: number; threshold: number; clearAt: number }>(
  rule: R,
  target: number,
): R {
  if (rule.key !== 'recovery_rate' || rule.version > 1 || target <= 0) return rule
  return { ...rule, threshold: target, clearAt: Math.min(1, Math.round((target + clearance) * 1e4) / 1e4) }
}
