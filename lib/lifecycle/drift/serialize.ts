import type { Locale } from '@/db/constants/identity'
import { listedUnseen } from '@/db/constants/lifecycle'
import { wordsOf } from '@/lib/models'
import type { AlertRow } from '@/lib/platform/alerts'
import { type ColumnDrift, commonestUnseen } from '../core/week-drift'
import type { AlertReply, DriftAlertsReply, DriftReply } from './contract'
import type { DriftView, DriftWeek } from './get-drift'
import type { MeasuredModel } from './measured-model'
import type { DriftDetails } from './raise-alerts'
import type { SettingsRow } from './repository'

const time = (ms: number) => new Date(ms).toISOString()

type Column = DriftReply['weeks'][number]['columns'][number]

function columnReply({ counts }: DriftWeek, { model }: MeasuredModel, column: ColumnDrift, locale: Locale): Column {
  const feature = model.learned.features[column.feature]
  const counted = counts.columns[column.feature]
  const name = feature?.name ?? ''
  return {
    feature: name,
    label: wordsOf(locale).feature(name),
    psi: column.psi,
    band: column.band,
    missing_share: column.missingShare,
    training_missing_share: column.trainingMissingShare,
    unseen:
      feature?.type === 'category' && counted
        ? {
            orders: counted.unseenOrders,
            distinct: counted.unseen.length,
            values: commonestUnseen(counted, listedUnseen),
          }
        : null,
  }
}

const weekReply = (week: DriftWeek, measured: MeasuredModel, locale: Locale): DriftReply['weeks'][number] => ({
  week: week.week,
  from: time(week.from),
  to: time(week.to),
  orders: week.drift.orders,
  score: week.drift.score,
  columns: week.drift.columns
    .toSorted((a, b) => b.psi - a.psi)
    .map((column) => columnReply(week, measured, column, locale)),
})

export function serializeAlert(row: AlertRow): AlertReply {
  const details = row.details as DriftDetails
  return {
    alert_id: row.id,
    kind: 'drift',
    model_id: row.subject,
    model_version: details.model_version,
    feature: details.feature,
    week: details.week,
    band: details.band,
    psi: details.psi,
    orders: details.orders,
    raised_at: time(row.at),
    acknowledged: row.acknowledgedAt > 0,
    acknowledged_at: row.acknowledgedAt > 0 ? time(row.acknowledgedAt) : null,
  }
}

export function serializeDrift(view: DriftView, locale: Locale): DriftReply {
  const { settings, measured } = view
  return {
    model_id: view.modelId,
    model_version: view.modelVersion,
    time_zone: view.timeZone,
    available: measured !== null,
    reference_rows: measured?.reference.rows ?? 0,
    bands: { watch: settings.watch, act: settings.act, min_orders: settings.minOrders },
    counted_up_to: view.countedUpTo > 0 ? time(view.countedUpTo) : null,
    behind: view.behind,
    weeks: measured ? view.weeks.map((week) => weekReply(week, measured, locale)) : [],
    alerts: view.alerts.map(serializeAlert),
  }
}

export const serializeDriftAlerts = (settings: SettingsRow): DriftAlertsReply => ({
  enabled: settings.enabled,
  watch: settings.watch,
  act: settings.act,
  min_orders: settings.minOrders,
  updated_at: settings.updatedAt > 0 ? time(settings.updatedAt) : null,
})
