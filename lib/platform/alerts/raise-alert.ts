import { createHash } from 'node:crypto'
import type { AlertSeverity } from '@/db/constants/analytics'
import type { Context } from '../context'
import { newId } from '../ids'
import type { AlertKind } from './kinds'
import { type AlertRow, insertAlerts, knownAlertKeys } from './repository'

export type AlertNote<D extends Record<string, unknown> = Record<string, unknown>> = {
  kind: AlertKind
  /** What it is about, in full: the same again is raised once. */
  key: string
  /** The id that it is about: of drift the model, of a rule the rule. */
  subject: string
  severity: AlertSeverity
  /** Of simulated figures; false unless named. */
  simulated?: boolean
  /** What its sentence is made of; no personal data. */
  details: D
}

/** The key that an alert is stored under. */
export const alertKey = (parts: readonly (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/**
 * Raises what was not raised before, inside the caller's transaction; events and audit entries are the caller's.
 * @returns those that are new
 */
export async function raiseAlerts<D extends Record<string, unknown>>(
  ctx: Context,
  notes: readonly AlertNote<D>[],
): Promise<(AlertRow & { details: D })[]> {
  const known = await knownAlertKeys(
    ctx.companyId,
    notes.map(({ key }) => key),
  )
  const at = ctx.now()
  const rows = notes
    .filter(({ key }) => !known.has(key))
    .map((note) => ({
      id: newId('alert', at),
      companyId: ctx.companyId,
      simulated: false,
      ...note,
      state: 'open',
      at,
      resolvedAt: 0,
      acknowledgedAt: 0,
      acknowledgedBy: '',
      snoozedUntil: 0,
    }))
  if (rows.length > 0) await insertAlerts(rows)
  return rows
}

/** One of them; null where it was raised before. */
export const raiseAlert = async <D extends Record<string, unknown>>(ctx: Context, note: AlertNote<D>) =>
  (await raiseAlerts(ctx, [note]))[0] ?? null
