import { slotOf, sweepPlan } from '../explain/sweep-plan.ts'
import { sweeperOf } from '../explain/sweeper.ts'
import type { Frame } from '../frame.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { placements } from '../metrics/de-long.ts'
import type { Model } from '../model.ts'
import { alignColumns } from '../predict/align-columns.ts'
import { everyRow } from '../predict/predict-rows.ts'
import { createRandom, shuffle } from '../random.ts'
import { columnsAt, evenSample, readRow } from '../split/even-sample.ts'
import type { Interval } from '../training-report.ts'
import { intervalOf, meanOf } from './interval.ts'

export interface PermutationOptions {
  seed: number
  /** Shuffles of the rows; 5 by default. */
  repeats: number
  /** More rows than this (5,000; fewer for very large models) are thinned evenly first. */
  maxRows: number
}

export interface PermutationImportance {
  /** Fall of AUC when the feature's values are shuffled, one a feature; may be a little below 0. */
  drop: Interval[]
  /** Positive mean falls as shares of their sum; all 0 when none is positive. */
  share: Float64Array
  /** Rows it was measured on. */
  rows: number
}

/** Nodes looked at in all the sweeps, about a second of work, and rows taken in any case. */
const MOST_VISITS = 1e7
const FEWEST_ROWS = 1_000
/** Margins held at a time. */
const MOST_HELD = 4e6

/**
 * How much AUC each feature carries on `rows` (best: held-out ones), by shuffling its values
 * (Breiman 2001); one sweep of a row answers every shuffle of every feature. The 95 % interval
 * covers the rows (DeLong et al. 1988, for the paired fall) and the shuffles. A feature the model
 * never asks has exactly 0. Same seed, same answer.
 */
export function permutationImportance(
  model: Model,
  frame: Frame,
  labels: Uint8Array,
  rows: Uint32Array,
  options: Partial<PermutationOptions> = {},
  hooks: TrainHooks = {},
): PermutationImportance {
  const { seed = 42, repeats = 5, maxRows = 5_000 } = options
  const aligned = alignColumns(model, frame)
  const used = evenSample(rows, affordable(model, aligned, rows, maxRows))
  const columns = columnsAt(aligned, used)
  const own = Uint8Array.from(used, (row) => labels[row] as number)
  const random = createRandom(seed)
  const orders = Array.from({ length: repeats }, () => shuffle(everyRow(used.length), random))
  const asked = [...new Set(model.feature)].filter((f) => f >= 0).sort((a, b) => a - b)
  const both = new Set(own).size === 2
  const drop: Interval[] = model.features.map(() => intervalOf(0, 0))
  const block = Math.max(1, Math.floor(MOST_HELD / Math.max(1, used.length * repeats)))
  for (let at = 0; both && at < asked.length; at += block) {
    const features = asked.slice(at, at + block)
    const share = (done: number): void => {
      checkCancelled(hooks)
      hooks.onProgress?.((at + done * features.length) / asked.length)
    }
    const { base, shuffled } = shuffledMargins(model, columns, features, orders, (done) => share(done / 2))
    const before = placements(own, base)
    features.forEach((f, place) => {
      share(0.5 + place / features.length / 2)
      drop[f] = fallOf(own, before, shuffled[place] as Float64Array[])
    })
  }
  const total = drop.reduce((sum, { mean }) => sum + Math.max(0, mean), 0)
  const share = Float64Array.from(drop, ({ mean }) => (total > 0 ? Math.max(0, mean) / total : 0))
  return { drop, share, rows: used.length }
}

function affordable(model: Model, columns: Float64Array[], rows: Uint32Array, most: number): number {
  const values = new Float64Array(model.features.length)
  const probe = evenSample(rows, 16)
  let visits = 1
  for (const row of probe) {
    readRow(columns, row, values)
    visits += sweeperOf(model)(values).visits / probe.length
  }
  return Math.min(most, Math.max(FEWEST_ROWS, Math.floor(MOST_VISITS / visits)))
}

/**
 * Margins of each row as it is, and [feature][shuffle] with another row's value; rounded to 24 bits,
 * so that rows that are equal stay equal whichever way their sums were rounded.
 */
function shuffledMargins(
  model: Model,
  columns: Float64Array[],
  features: number[],
  orders: Uint32Array[],
  onShare: (share: number) => void,
): { base: Float64Array; shuffled: Float64Array[][] } {
  const plan = sweepPlan(model)
  const sweep = sweeperOf(model)
  const count = (columns[0] as Float64Array).length
  const only = new Uint8Array(model.features.length)
  for (const f of features) only[f] = 1
  const slots = features.map((f) => {
    const start = plan.starts[f] as number
    return Uint32Array.from(columns[f] as Float64Array, (value) => start + slotOf(model, plan, f, value))
  })
  const base = new Float64Array(count)
  const shuffled = features.map(() => orders.map(() => new Float64Array(count)))
  const values = new Float64Array(model.features.length)
  for (let row = 0; row < count; row++) {
    if (row % 64 === 0) onShare(row / count)
    readRow(columns, row, values)
    const { margin, margins } = sweep(values, only)
    base[row] = Math.fround(margin)
    features.forEach((_, place) => {
      const slot = slots[place] as Uint32Array
      orders.forEach((order, k) => {
        const moved = margins[slot[order[row] as number] as number] as number
        ;((shuffled[place] as Float64Array[])[k] as Float64Array)[row] = Math.fround(moved)
      })
    })
  }
  return { base, shuffled }
}

type Placements = ReturnType<typeof placements>

/** Mean fall of the AUC; its error from the rows' placements and from how the shuffles differ. */
function fallOf(labels: Uint8Array, before: Placements, shuffled: Float64Array[]): Interval {
  const falls: number[] = []
  const positives = Float64Array.from(before.ofPositives)
  const negatives = Float64Array.from(before.ofNegatives)
  for (const scores of shuffled) {
    const after = placements(labels, scores)
    falls.push(meanOf(before.ofPositives).mean - meanOf(after.ofPositives).mean)
    positives.forEach((value, i) => {
      positives[i] = value - (after.ofPositives[i] as number) / shuffled.length
    })
    negatives.forEach((value, i) => {
      negatives[i] = value - (after.ofNegatives[i] as number) / shuffled.length
    })
  }
  const { mean, variance } = meanOf(falls)
  const byRows = meanOf(positives).variance + meanOf(negatives).variance
  return intervalOf(mean, Math.sqrt(variance + byRows))
}
