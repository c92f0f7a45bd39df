import type { AlertMetric, Dimension } from './analytics'

export const alertLimits = {
  rules: 50,
  recipients: 20,
  /** Minutes. */
  shortestWindow: 15,
  longestWindow: 43_200,
  minimumCount: 1_000_000,
} as const

/** Windows offered, minutes; any number between the limits is taken. */
export const alertWindows = [15, 30, 60, 180, 360, 720, 1_440, 4_320, 10_080, 20_160, 43_200] as const

export const alertDirections = ['below', 'above'] as const
export type AlertDirection = (typeof alertDirections)[number]

/** Why an alert ended. `seen`: of those about something past. */
export const alertEndings = ['recovered', 'too_few', 'rule_changed', 'seen'] as const
export type AlertEnding = (typeof alertEndings)[number]

export const alertSnoozes = ['1h', '4h', 'tomorrow'] as const
export type AlertSnooze = (typeof alertSnoozes)[number]

export type AlertMetricFacts = {
  unit: 'share' | 'ms' | 'cents' | 'count'
  /** What it can be narrowed to. */
  dimensions: readonly Exclude<Dimension, 'type'>[]
  /** The side that is bad, mostly. */
  direction: AlertDirection
  /** Conversations younger than this are left out, minutes: they have not had the time. */
  settles: number
  /** Whether a minimum n applies: the figure is judged by its interval, not by its value. */
  judgedByInterval: boolean
}

const conversation = ['all', 'channel', 'segment', 'persona', 'portfolio'] as const
const share = (direction: AlertDirection, settles = 0): AlertMetricFacts => ({
  unit: 'share',
  dimensions: conversation,
  direction,
  settles,
  judgedByInterval: true,
})
const plain = (unit: 'cents' | 'count'): AlertMetricFacts => ({
  unit,
  dimensions: conversation,
  direction: 'below',
  settles: 0,
  judgedByInterval: false,
})

export const alertMetricFacts: Record<AlertMetric, AlertMetricFacts> = {
  recovery_rate: { ...share('below'), dimensions: ['all', 'portfolio'] },
  success_rate: share('below', 1_440),
  answer_rate: share('below', 120),
  ai_accuracy: share('below'),
  promise_kept_rate: share('below'),
  escalation_rate: share('above', 120),
  response_time: { ...share('above'), unit: 'ms' },
  recovered_amount: plain('cents'),
  conversations: plain('count'),
  payments: plain('count'),
  blocked_replies_rate: share('above'),
}
