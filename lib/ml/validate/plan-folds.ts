import { evenSample } from '../importance/even-sample.ts'
import type { SplitRequest } from '../split/split-by.ts'
import { type Folds, foldsAreSound, stratifiedFolds, timeFolds } from './folds.ts'

/** From this many training rows on, fewer folds of an even sample say enough. */
const MANY_ROWS = 12_000
const FOLDS = { few: 5, many: 3 }
/** Rows that take part at most. */
const MOST_ROWS = 40_000
const SEED = 20_071

/** The training rows that cross-validation judges on, and their folds. */
export interface FoldPlan {
  /** Ascending. */
  rows: Uint32Array
  labels: Uint8Array
  folds: Folds
}

/**
 * Folds inside the training rows (ascending): five stratified ones, three of an even sample when rows
 * are many; neighbouring periods instead when the held-out part is the newest time. Null where
 * the rows hold too few of a class for any.
 */
export function planFolds(labels: Uint8Array, trainRows: Uint32Array, split: SplitRequest): FoldPlan | null {
  const rows = evenSample(trainRows, MOST_ROWS)
  const own = Uint8Array.from(rows, (row) => labels[row] as number)
  const positives = own.reduce((sum, label) => sum + label, 0)
  const smaller = Math.min(positives, own.length - positives)
  const count = Math.min(rows.length > MANY_ROWS ? FOLDS.many : FOLDS.few, smaller)
  if (count < 2) return null
  if ('times' in split) {
    const byTime = timeFolds(
      Float64Array.from(rows, (row) => split.times[row] as number),
      count,
    )
    if (foldsAreSound(own, byTime)) return { rows, labels: own, folds: byTime }
  }
  return { rows, labels: own, folds: stratifiedFolds(own, count, SEED) }
}

/** Share of the training rows, and most of them, that one model of many rows leaves out. */
const HELD_SHARE = 0.2

/**
 * Of many training rows an even sample that a second model, trained on all others, is judged on: its
 * scores are those of the full model, where a model of a sample would be surer or less sure. The folds
 * are for fitting on the sample.
 */
export function planHoldOut(labels: Uint8Array, trainRows: Uint32Array): FoldPlan {
  const rows = evenSample(trainRows, Math.min(MOST_ROWS, Math.floor(HELD_SHARE * trainRows.length)))
  const own = Uint8Array.from(rows, (row) => labels[row] as number)
  return { rows, labels: own, folds: stratifiedFolds(own, FOLDS.few, SEED) }
}
