import { alertMetricFacts } from '@/db/constants/alerts'
import { type AlertMetric, eventLimits } from '@/db/constants/analytics'
import { floorTo, hourMs, minuteMs } from '../../core/spans'

const dayMs = 24 * hourMs

/**
 * The window that a rule judges at a moment, UTC ms: up to and with the running minute, or up to where conversations
 * have settled. One of a day or more begins on the whole hour, so it may be up to an hour longer.
 */
export function ruleWindow(metric: AlertMetric, windowMinutes: number, now: number): { from: number; to: number } {
  const { settles } = alertMetricFacts[metric]
  const to = settles > 0 ? floorTo(now - settles * minuteMs, minuteMs) : floorTo(now, minuteMs) + minuteMs
  const from = to - windowMinutes * minuteMs
  return { from: windowMinutes * minuteMs >= dayMs ? floorTo(from, hourMs) : from, to }
}

type Watched = {
  metric: AlertMetric
  windowMinutes: number
  openAlertId: string
  seenSeq: number
  seenAt: number
}

/**
 * Whether a rule's figure can differ from when it was looked at: something came, or the clock moved on while something
 * can still leave the window, or an alert waits to end.
 */
export function canHaveChanged(rule: Watched, head: { seq: number; updatedAt: number }, now: number): boolean {
  if (head.seq !== rule.seenSeq) return true
  if (floorTo(now, minuteMs) <= floorTo(rule.seenAt, minuteMs)) return false
  if (rule.openAlertId !== '') return true
  const { from } = ruleWindow(rule.metric, rule.windowMinutes, rule.seenAt)
  return head.updatedAt + eventLimits.aheadMs >= from
}
