import { alertKey, knownAlertKeys, raiseAlerts as raise } from '@/lib/platform/alerts'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { emit } from '@/lib/platform/outbox/publish'
import { type Shifted, shiftedOf } from '../core/week-alerts'
import type { WeekDrift } from '../core/week-drift'
import { driftDetected } from '../events'

/** What a drift alert keeps; names as the wire has them. */
export type DriftDetails = {
  model_version: number
  /** Null: the score. */
  feature: string | null
  week: string
  band: 'watch' | 'act'
  psi: number
  orders: number
}
export type DriftedWeek = { modelId: string; modelVersion: number; week: string; drift: WeekDrift; names: string[] }

const namedInAudit = 20

const keyOf = ({ modelId, week }: DriftedWeek, { feature }: Shifted, name: string | null, band: string) =>
  alertKey(['drift', modelId, feature === null ? 'score' : 'column', name, week, band])

/**
 * Raises what a week's drift should be told of and was not yet, once per version, column, week and band: alert, event
 * and audit entry inside the caller's transaction. A column that was worse before in the same week is not told again.
 */
export async function raiseAlerts(ctx: Context, drifted: DriftedWeek): Promise<number> {
  const { modelId, modelVersion, week, drift, names } = drifted
  const found = shiftedOf(drift).map((shifted) => {
    const name = shifted.feature === null ? null : (names[shifted.feature] ?? '')
    const key = (band: string) => keyOf(drifted, shifted, name, band)
    return { shifted, name, key: key(shifted.band), worse: key('act') }
  })
  if (found.length === 0) return 0
  const known = await knownAlertKeys(ctx.companyId, [...new Set(found.flatMap(({ key, worse }) => [key, worse]))])
  const notes = found
    .filter(({ key, worse }) => !known.has(key) && !known.has(worse))
    .map(({ shifted: { band, psi }, name, key }) => ({
      kind: 'drift' as const,
      key,
      subject: modelId,
      severity: band === 'act' ? ('critical' as const) : ('warning' as const),
      details: { model_version: modelVersion, feature: name, week, band, psi, orders: drift.orders } as DriftDetails,
    }))
  const rows = await raise(ctx, notes)
  if (rows.length === 0) return 0
  for (const { id, details } of rows) await emit(ctx, driftDetected(id, modelId, details))
  await recordAudit(ctx, {
    action: 'model.drift_detected',
    resource: { type: 'model', id: modelId },
    details: {
      version: modelVersion,
      week,
      orders: drift.orders,
      alerts: rows.length,
      columns: rows.slice(0, namedInAudit).map(({ details }) => ({ feature: details.feature, band: details.band })),
    },
  })
  return rows.length
}
