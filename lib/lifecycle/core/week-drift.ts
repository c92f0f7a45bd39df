import type { DriftBand } from '@/db/constants/lifecycle'
import { type DriftReference, stabilityIndex } from '@/lib/ml'
import type { ColumnCounts, WeekCounts } from './week-counts'

export type Bands = { watch: number; act: number; minOrders: number }
export type Shift = { psi: number; band: DriftBand | null }
export type ColumnDrift = Shift & { feature: number; missingShare: number; trainingMissingShare: number }
export type WeekDrift = { orders: number; score: Shift; columns: ColumnDrift[] }

/** Which band an index lies in; null where so few orders move by chance alone. */
export function bandOf(psi: number, orders: number, { watch, act, minOrders }: Bands): DriftBand | null {
  if (orders < minOrders) return null
  return psi >= act ? 'act' : psi >= watch ? 'watch' : 'ok'
}

const sharesOf = (counts: number[], orders: number) => counts.map((count) => count / orders)

/** Unseen categories are a bin of their own, which training had nothing in. */
function columnIndex(column: ColumnCounts, then: number[], orders: number): number {
  if (column.unseenOrders === 0) return stabilityIndex(then, sharesOf(column.bins, orders))
  return stabilityIndex([...then, 0], sharesOf([...column.bins, column.unseenOrders], orders))
}

/**
 * How far a week's orders are from the training rows: the population stability index of the score and of each column.
 * Null for a week without orders.
 */
export function weekDrift(counts: WeekCounts, reference: DriftReference, bands: Bands): WeekDrift | null {
  const { orders } = counts
  if (orders === 0) return null
  const shift = (psi: number): Shift => ({ psi, band: bandOf(psi, orders, bands) })
  const columns = counts.columns.map((column, feature): ColumnDrift => {
    const then = reference.features[feature]?.shares ?? []
    return {
      feature,
      ...shift(columnIndex(column, then, orders)),
      missingShare: (column.bins.at(-1) ?? 0) / orders,
      trainingMissingShare: then.at(-1) ?? 0,
    }
  })
  const score = shift(stabilityIndex(reference.score.shares, sharesOf(counts.score, orders)))
  return { orders, score, columns }
}

/** The commonest unseen values, at most `most`; equal ones by name. */
export function commonestUnseen({ unseen }: ColumnCounts, most: number): { value: string; orders: number }[] {
  const found = unseen.map(([value, orders]) => ({ value, orders }))
  return found.sort((a, b) => b.orders - a.orders || (a.value < b.value ? -1 : 1)).slice(0, most)
}
