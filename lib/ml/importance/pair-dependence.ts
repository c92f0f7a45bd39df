import { sweeperOf } from '../explain/sweeper.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import type { Model } from '../model.ts'
import { everyRow } from '../predict/predict-rows.ts'
import { probabilityOf } from '../predict/probability-of.ts'
import { columnsAt, evenSample, readRow } from '../split/even-sample.ts'
import type { PairDependence } from '../training-report.ts'
import { type Grid, gridOf } from './grid.ts'

const MOST_POINTS = 12
const MOST_ROWS = 200
const FEWEST_ROWS = 40
/** Rows × nodes, about half a second of work. */
const MOST_NODES = 1.2e6

/** Sums over the sample rows of one pair: [i · columns + j] with the two set to values i and j. */
interface Table {
  a: Grid
  b: Grid
  margin: Float64Array
  probability: Float64Array
}

/**
 * Of the given features (best: the top six) the pair that interacts most, and its table of mean
 * P(approve), at most 12 × 12 (Friedman & Popescu 2008). `strength` is their H² in margins: the
 * share of the variance of the pair's joint effect, weighted by how often rows lie near each cell,
 * that the two single effects leave. `columns`: a sample of rows in the model's feature order, of
 * which at most 200 are used. Null when fewer than two features do anything.
 */
export function pairDependence(
  model: Model,
  columns: Float64Array[],
  features: readonly number[],
  hooks: TrainHooks = {},
): PairDependence | null {
  const most = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(MOST_NODES / model.kind.length)))
  const sample = columnsAt(columns, evenSample(everyRow(columns[0]?.length ?? 0), most))
  const grids = features.map((f) => gridOf(model, f, columns[f] as Float64Array, MOST_POINTS))
  const { tables, single } = measure(model, sample, grids, hooks)
  let best: { table: Table; strength: number } | null = null
  for (const table of tables) {
    const strength = interaction(table, single.get(table.a) as Float64Array, single.get(table.b) as Float64Array)
    if (strength !== null && (!best || strength > best.strength)) best = { table, strength }
  }
  if (!best) return null
  const { a, b, probability } = best.table
  const rows = Math.max(1, sample[0]?.length ?? 0)
  return {
    features: [a.feature, b.feature],
    strength: best.strength,
    values: [a.values, b.values],
    probability: a.values.map((_, i) =>
      b.values.map((__, j) => (probability[i * b.values.length + j] as number) / rows),
    ),
  }
}

function measure(
  model: Model,
  sample: Float64Array[],
  grids: Grid[],
  hooks: TrainHooks,
): { tables: Table[]; single: Map<Grid, Float64Array> } {
  const sweep = sweeperOf(model)
  const rows = sample[0]?.length ?? 0
  const values = new Float64Array(model.features.length)
  const single = new Map(grids.map((grid) => [grid, new Float64Array(grid.slots.length)]))
  const tables = grids.map((a, i) =>
    grids.slice(i + 1).map((b): Table => {
      const cells = a.slots.length * b.slots.length
      return { a, b, margin: new Float64Array(cells), probability: new Float64Array(cells) }
    }),
  )
  const masks = grids.map((_, i) => {
    const only = new Uint8Array(model.features.length)
    for (const { feature } of grids.slice(i)) only[feature] = 1
    return only
  })
  for (let row = 0; row < rows; row++) {
    checkCancelled(hooks)
    hooks.onProgress?.(row / rows)
    readRow(sample, row, values)
    const { margins } = sweep(values, masks[0])
    for (const [grid, sums] of single) {
      grid.slots.forEach((slot, i) => {
        add(sums, i, margins[slot] as number)
      })
    }
    grids.slice(0, -1).forEach((a, g) => {
      const own = values[a.feature] as number
      a.values.forEach((value, i) => {
        values[a.feature] = value ?? Number.NaN
        const across = sweep(values, masks[g + 1]).margins
        for (const { b, margin, probability } of tables[g] as Table[]) {
          b.slots.forEach((slot, j) => {
            const at = i * b.slots.length + j
            add(margin, at, across[slot] as number)
            add(probability, at, probabilityOf(model, across[slot] as number))
          })
        }
      })
      values[a.feature] = own
    })
  }
  return { tables: tables.flat(), single }
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value
}

/** H² of a pair; null when the joint effect is flat. */
function interaction({ a, b, margin }: Table, ofA: Float64Array, ofB: Float64Array): number | null {
  const columns = b.slots.length
  const weight = new Float64Array(margin.length)
  a.nearest.forEach((i, row) => {
    add(weight, i * columns + (b.nearest[row] as number), 1 / a.nearest.length)
  })
  const centred = (value: (cell: number) => number): Float64Array => {
    const mean = weight.reduce((sum, w, cell) => sum + w * value(cell), 0)
    return weight.map((_, cell) => value(cell) - mean)
  }
  const joint = centred((cell) => margin[cell] as number)
  const first = centred((cell) => ofA[Math.floor(cell / columns)] as number)
  const second = centred((cell) => ofB[cell % columns] as number)
  let rest = 0
  let all = 0
  let size = 0
  weight.forEach((w, cell) => {
    const whole = joint[cell] as number
    rest += w * (whole - (first[cell] as number) - (second[cell] as number)) ** 2
    all += w * whole ** 2
    size += w * (margin[cell] as number) ** 2
  })
  return all > 1e-18 * size ? Math.min(1, rest / all) : null
}
