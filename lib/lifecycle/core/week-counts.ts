import type { DriftReference } from '@/lib/ml'

/** Different unseen values of a column and week that are counted one by one; more are counted together. */
export const countedUnseen = 200

export type ColumnCounts = {
  /** Orders by bin of the reference, the last one for missing values. */
  bins: number[]
  /** Orders with a category that training never saw, all of them and by value. */
  unseenOrders: number
  unseen: [value: string, orders: number][]
}

/** What the orders of one version and week looked like: grows with the columns, not with the orders. */
export type WeekCounts = { orders: number; score: number[]; columns: ColumnCounts[] }

/** A decided order as its model read it. */
export type CountedOrder = {
  probability: number
  /** One a feature: NaN missing, boolean 0/1, category by its number. */
  values: ArrayLike<number>
  /** Unseen category by the feature's place. */
  unseen: ReadonlyMap<number, string>
}

export function emptyWeek(reference: DriftReference): WeekCounts {
  return {
    orders: 0,
    score: new Array<number>(reference.score.shares.length).fill(0),
    columns: reference.features.map(({ shares }) => ({
      bins: new Array<number>(shares.length).fill(0),
      unseenOrders: 0,
      unseen: [],
    })),
  }
}

/** The bin of a value: the first whose upper edge is not below it, else the last. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value <= (edges[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}

function raise(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}

function countUnseen(column: ColumnCounts, value: string): void {
  column.unseenOrders += 1
  const known = column.unseen.find(([counted]) => counted === value)
  if (known) known[1] += 1
  else if (column.unseen.length < countedUnseen) column.unseen.push([value, 1])
}

/** Counts one order into its week; the result depends on the order of the calls alone, not on where they pause. */
export function countOrder(counts: WeekCounts, reference: DriftReference, order: CountedOrder): void {
  counts.orders += 1
  raise(counts.score, binOf(reference.score.edges, order.probability))
  counts.columns.forEach((column, feature) => {
    const unseen = order.unseen.get(feature)
    if (unseen !== undefined) {
      countUnseen(column, unseen)
      return
    }
    const value = order.values[feature] as number
    const missing = column.bins.length - 1
    const edges = reference.features[feature]?.edges ?? []
    // Without edges the value is a category's own number, or the only bin.
    const bin = edges.length > 0 ? binOf(edges, value) : Math.min(value, missing - 1)
    raise(column.bins, Number.isNaN(value) ? missing : Math.max(0, bin))
  })
}
