import type { AlertRow } from '@/lib/platform/alerts'
import type { EventNote } from '@/lib/platform/outbox/publish'
import { detailsOf } from './raised/details'
import { wireFigure, wireUnit } from './serialize'

/** A rule's alert began or ended, for those outside; figures in the wire's units, nothing of a person. */
export function alertTold(row: AlertRow, what: 'raised' | 'resolved'): EventNote {
  const details = detailsOf(row)
  const { metric } = details
  const { value, n } = what === 'raised' ? details.raised : (details.latest ?? details.raised)
  return {
    type: `alert.${what}`,
    payload: {
      alert_id: row.id,
      rule_id: row.subject,
      metric,
      severity: row.severity,
      direction: details.direction,
      unit: wireUnit(metric),
      value: wireFigure(metric, value),
      threshold: wireFigure(metric, details.threshold),
      n,
      window_minutes: details.windowMinutes,
      dimension: details.dimension,
      dimension_value: details.value,
      ending: details.ending ?? null,
      simulated: details.simulated,
    },
  }
}
