import type { Frame } from '../frame.ts'
import type { Model } from '../model.ts'
import { alignColumns } from '../predict/align-columns.ts'
import { everyRow, leafOfRows } from '../predict/predict-rows.ts'
import { createRandom, shuffle } from '../random.ts'

export interface PermutationOptions {
  seed: number
  /** Shuffles a feature; 5 by default. */
  repeats: number
  /** More rows than this (20,000) are thinned evenly first. */
  maxRows: number
  /** Called before each feature with the share done; may throw to stop. */
  onFeature: (share: number) => void
}

export interface PermutationImportance {
  /** Mean fall of AUC when the feature's values are shuffled; may be a little below 0. */
  drop: Float64Array
  /** Positive drops as shares of their sum; all 0 when none is positive. */
  share: Float64Array
}

/**
 * How much AUC each feature carries on `rows` (best: held-out ones), by shuffling its values
 * (Breiman 2001). A feature the tree never asks has exactly 0. Same seed, same answer.
 */
export function permutationImportance(
  model: Model,
  frame: Frame,
  labels: Uint8Array,
  rows: Uint32Array,
  options: Partial<PermutationOptions> = {},
): PermutationImportance {
  const { seed = 42, repeats = 5, maxRows = 20_000, onFeature = () => {} } = options
  const random = createRandom(seed)
  const used = thinned(rows, maxRows)
  const columns = alignColumns(model, frame).map((column) => Float64Array.from(used, (row) => column[row] as number))
  const own = Uint8Array.from(used, (row) => labels[row] as number)
  const all = everyRow(used.length)
  const score = aucByLeaf(model, own)
  const base = score(leafOfRows(model, columns, all))
  const asked = new Set(model.feature)
  const drop = Float64Array.from(model.features, (_, f) => {
    onFeature(f / model.features.length)
    if (!asked.has(f) || Number.isNaN(base)) return 0
    let sum = 0
    for (let k = 0; k < repeats; k++) {
      const shuffled = columns.with(f, shuffle((columns[f] as Float64Array).slice(), random))
      sum += base - score(leafOfRows(model, shuffled, all))
    }
    return sum / repeats
  })
  const total = drop.reduce((sum, value) => sum + Math.max(0, value), 0)
  return { drop, share: drop.map((value) => (total > 0 ? Math.max(0, value) / total : 0)) }
}

function thinned(rows: Uint32Array, most: number): Uint32Array {
  if (rows.length <= most) return rows
  return Uint32Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)] as number)
}

/** AUC of leaf numbers: the leaves are ranked once, so no score is ever sorted again. */
function aucByLeaf(model: Model, labels: Uint8Array): (leaves: Uint32Array) => number {
  const values = [...new Set(model.value)].sort((a, b) => a - b)
  const places = new Map(values.map((value, place) => [value, place]))
  const placeOf = Uint32Array.from(model.value, (value) => places.get(value) as number)
  return (leaves) => {
    const positives = new Float64Array(values.length)
    const negatives = new Float64Array(values.length)
    for (let i = 0; i < leaves.length; i++) {
      const counts = labels[i] === 1 ? positives : negatives
      const place = placeOf[leaves[i] as number] as number
      counts[place] = (counts[place] as number) + 1
    }
    let below = 0
    let halfWins = 0
    let total = 0
    for (let place = 0; place < values.length; place++) {
      const here = negatives[place] as number
      halfWins += (positives[place] as number) * (2 * below + here)
      below += here
      total += positives[place] as number
    }
    return halfWins / (2 * total * below)
  }
}
