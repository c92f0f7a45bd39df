import { decisionModel, findContest } from '@/lib/models'
import { type AlertRow, listAlerts } from '@/lib/platform/alerts'
import { type Context, requireScope } from '@/lib/platform/context'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { conflict } from '@/lib/platform/errors'
import { systemContext } from '@/lib/platform/system-context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { latestWeeks, type Week } from '../core/iso-week'
import type { WeekCounts } from '../core/week-counts'
import { type WeekDrift, weekDrift } from '../core/week-drift'
import { settingsOf } from './drift-settings'
import { foldDrift } from './fold-drift'
import { type MeasuredModel, measuredModel } from './measured-model'
import { planFold } from './plan-fold'
import { type SettingsRow, weekRows } from './repository'
import { openWeek } from './week-blob'

/** Decisions counted while somebody waits; the job counts the rest. */
const countedAtOnce = 300
const listedAlerts = 200

export type DriftWeek = Week & { counts: WeekCounts; drift: WeekDrift }
export type DriftView = {
  modelId: string
  modelVersion: number
  timeZone: string
  settings: SettingsRow
  measured: MeasuredModel | null
  behind: boolean
  countedUpTo: number
  weeks: DriftWeek[]
  alerts: AlertRow[]
}

async function versionOf(companyId: string, id: string): Promise<{ modelId: string; version: number }> {
  if (id !== 'active') return (await decisionModel(companyId, id)).policy
  const { champion } = await findContest(companyId)
  if (!champion) throw conflict('no_active_model')
  return { modelId: champion.row.id, version: champion.row.version }
}

/**
 * How far the orders that a version decided are from its training rows, by week. Counts what is new first, as far as a
 * moment allows.
 * @throws AppError `not_found`, `no_active_model`
 */
export async function getDrift(ctx: Context, id: string, weekCount: number): Promise<DriftView> {
  requireScope(ctx, 'models:read')
  const { companyId } = ctx
  const { modelId, version: modelVersion } = await versionOf(companyId, id)
  const { behind, countedUpTo } = await foldDrift(
    systemContext(companyId, 'lifecycle.drift', ctx.requestId, ctx.now),
    countedAtOnce,
  )
  if (behind) await planFold(companyId, ctx.now(), 'now')
  const timeZone = await timeZoneOf(companyId)
  const settings = await settingsOf(companyId)
  const measured = await measuredModel(companyId, modelId)
  const view = { modelId, modelVersion, timeZone, settings, measured, behind, countedUpTo }
  if (!measured) return { ...view, weeks: [], alerts: [] }
  const asked = latestWeeks(zoneClock(timeZone), ctx.now(), weekCount)
  const rows = await weekRows(
    companyId,
    modelId,
    asked.map(({ week }) => week),
  )
  const weeks: DriftWeek[] = []
  for (const week of asked) {
    const row = rows.find((one) => one.week === week.week)
    const counts = row && (await openWeek(row))
    const drift = counts && weekDrift(counts, measured.reference, settings)
    if (drift) weeks.push({ ...week, counts, drift })
  }
  const about = { kind: 'drift', subject: modelId, from: asked.at(-1)?.from ?? 0 }
  const names = new Set(asked.map(({ week }) => week))
  const { data } = await listAlerts(companyId, about, { limit: listedAlerts })
  return { ...view, weeks, alerts: data.filter(({ details }) => names.has(String(details['week']))) }
}
