import { transaction } from '@/db/client'
import { type DecisionView, readStored } from '@/lib/decisions'
import type { Context } from '@/lib/platform/context'
import { type ZoneClock, zoneClock } from '@/lib/platform/core/zone-clock'
import { scheduleRelay } from '@/lib/platform/outbox/publish'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { weekOf } from '../core/iso-week'
import { type CountedOrder, countOrder, emptyWeek } from '../core/week-counts'
import { weekDrift } from '../core/week-drift'
import { settingsOf } from './drift-settings'
import { countedOrder, type MeasuredModel, measuredModel } from './measured-model'
import { raiseAlerts } from './raise-alerts'
import { type CursorRow, moveCursor, readCursor, saveWeek, takeCursor, weekRows } from './repository'
import { openWeek, sealWeek } from './week-blob'

/** Decisions opened and counted between two turns of the event loop, about: some ten milliseconds. */
const chunk = 100

type Group = { modelId: string; modelVersion: number; week: string; measured: MeasuredModel; orders: CountedOrder[] }

/** The chunk's orders by version and week, each as its version read it; outside of any transaction. */
async function groupsOf(companyId: string, clock: ZoneClock, views: DecisionView[]): Promise<Group[]> {
  const groups = new Map<string, Group>()
  let week = weekOf(clock, views[0]?.row.at ?? 0)
  for (const view of views) {
    const { at, modelId, modelVersion } = view.row
    if (at < week.from || at >= week.to) week = weekOf(clock, at)
    const measured = await measuredModel(companyId, modelId)
    if (!measured) continue
    const slot = `${modelId}|${week.week}`
    const group = groups.get(slot) ?? { modelId, modelVersion, week: week.week, measured, orders: [] }
    group.orders.push(countedOrder(measured, view))
    groups.set(slot, group)
  }
  return [...groups.values()]
}

async function addGroup(ctx: Context, group: Group): Promise<void> {
  const { companyId } = ctx
  const { modelId, modelVersion, week, orders } = group
  const { reference, model } = group.measured
  const [row] = await weekRows(companyId, modelId, [week])
  const counts = row ? await openWeek(row) : emptyWeek(reference)
  for (const order of orders) countOrder(counts, reference, order)
  await saveWeek(await sealWeek({ companyId, modelId, week }, counts, ctx.now()))
  const settings = await settingsOf(companyId)
  const drift = settings.enabled ? weekDrift(counts, reference, settings) : null
  if (!drift) return
  const names = model.learned.features.map(({ name }) => name)
  if (await raiseAlerts(ctx, { modelId, modelVersion, week, drift, names })) scheduleRelay()
}

/** Counts and cursor move together or not at all; false when another run was here first. */
async function store(ctx: Context, seen: CursorRow, last: CursorRow, groups: Group[]): Promise<boolean> {
  return transaction(async () => {
    const cursor = await takeCursor(ctx.companyId)
    if (cursor.seq !== seen.seq) return false
    for (const group of groups) await addGroup(ctx, group)
    await moveCursor(last)
    return true
  })
}

/**
 * Counts decisions that were not counted yet into their weeks in the order in which they were stored, at most `most`
 * and the rest of a batch's chunk. Run at once by several
 * processes, or killed anywhere, each decision is counted once.
 * @returns whether more may wait, and up to when what was stored is counted (UTC ms)
 */
export async function foldDrift(
  ctx: Context,
  most: number,
  signal?: AbortSignal,
): Promise<{ behind: boolean; countedUpTo: number }> {
  const { companyId } = ctx
  const clock = zoneClock(await timeZoneOf(companyId))
  const to = ctx.now()
  let counted = 0
  while (counted < most) {
    signal?.throwIfAborted()
    const cursor = await readCursor(companyId)
    const { views, seq } = await readStored(companyId, cursor.seq, Math.min(chunk, most - counted))
    if (seq === cursor.seq) return { behind: false, countedUpTo: to }
    const groups = await groupsOf(companyId, clock, views)
    const at = views.reduce((latest, { row }) => Math.max(latest, row.at), cursor.at)
    await store(ctx, cursor, { companyId, seq, at }, groups)
    counted += views.length
    await new Promise((resume) => setImmediate(resume))
  }
  return { behind: true, countedUpTo: (await readCursor(companyId)).at }
}
