import { evenSample } from '../split/even-sample.ts'
import type { SplitRequest } from '../split/split-by.ts'
import { splitRowsByTime } from '../split/split-rows-by-time.ts'
import { type Folds, foldsAreSound, stratifiedFolds, timeFolds } from './folds.ts'

/** Up to this many training rows all take part, in five folds; above, three folds of an even sample say enough. */
const FEW_ROWS = 12_000
const FOLDS = { few: 5, many: 3 }
/** Below so many rows one draw of folds decides too much: it is repeated so often. */
const SMALL_ROWS = 2_500
const REPEATS = 2
/** The sample: this share of the rows, at least FEW_ROWS and at most so many. */
const SAMPLE_SHARE = 1 / 8
const MOST_ROWS = 40_000
const SEED = 20_071

/** The training rows that cross-validation judges on, and their folds. */
export interface FoldPlan {
  /** Ascending. */
  rows: Uint32Array
  labels: Uint8Array
  folds: Folds
  /** Other draws of folds over the same rows, to judge few rows more steadily. */
  repeats: Folds[]
}

/**
 * Folds inside the training rows (ascending): five stratified ones, drawn three times when rows are very
 * few, three of an even sample when they are many. Where the held-out part is the newest time they are
 * neighbouring periods instead, unless one period holds a whole class, so that the others could not teach
 * it: then stratified ones after all. Null where the rows hold too few of a class for any.
 */
export function planFolds(labels: Uint8Array, trainRows: Uint32Array, split: SplitRequest): FoldPlan | null {
  const size = Math.max(FEW_ROWS, Math.min(MOST_ROWS, Math.floor(SAMPLE_SHARE * trainRows.length)))
  const rows = evenSample(trainRows, size)
  const own = Uint8Array.from(rows, (row) => labels[row] as number)
  const positives = own.reduce((sum, label) => sum + label, 0)
  const smaller = Math.min(positives, own.length - positives)
  const count = Math.min(trainRows.length > FEW_ROWS ? FOLDS.many : FOLDS.few, smaller)
  if (count < 2) return null
  if ('times' in split) {
    const byTime = timeFolds(
      Float64Array.from(rows, (row) => split.times[row] as number),
      count,
    )
    if (foldsAreSound(own, byTime)) return { rows, labels: own, folds: byTime, repeats: [] }
  }
  const draw = (repeat: number): Folds => stratifiedFolds(own, count, SEED + repeat)
  const repeats = rows.length < SMALL_ROWS ? Array.from({ length: REPEATS }, (_, i) => draw(i + 1)) : []
  return { rows, labels: own, folds: draw(0), repeats }
}

/** Share of the training rows, and most of them, that one model of many rows leaves out. */
const HELD_SHARE = 0.2

/**
 * Of many training rows those that a second model, trained on all others, is judged on: its scores are
 * those of the full model, where a model of a sample would be surer or less sure. The newest where the
 * split follows time, an even sample where it does not or where the newest or the others lack a class;
 * null where those lack one too. The folds, always stratified, are for fitting on these rows.
 */
export function planHoldOut(labels: Uint8Array, trainRows: Uint32Array, split: SplitRequest): FoldPlan | null {
  const size = Math.min(MOST_ROWS, Math.floor(HELD_SHARE * trainRows.length))
  const even = evenSample(trainRows, size)
  const parts = 'times' in split ? [newest(trainRows, split.times, size), even] : [even]
  const rows = parts.find((part) => bothPartsTeach(labels, trainRows, part))
  if (!rows) return null
  const own = Uint8Array.from(rows, (row) => labels[row] as number)
  return { rows, labels: own, folds: stratifiedFolds(own, FOLDS.few, SEED), repeats: [] }
}

function newest(rows: Uint32Array, times: Float64Array, count: number): Uint32Array {
  const own = Float64Array.from(rows, (row) => times[row] as number)
  return Uint32Array.from(splitRowsByTime(own, count / rows.length).test, (place) => rows[place] as number)
}

/** True when the held rows and the others have both classes each. */
function bothPartsTeach(labels: Uint8Array, rows: Uint32Array, held: Uint32Array): boolean {
  const approved = (list: Uint32Array): number => list.reduce((sum, row) => sum + (labels[row] as number), 0)
  const inside = approved(held)
  const outside = approved(rows) - inside
  const others = rows.length - held.length
  return inside > 0 && inside < held.length && outside > 0 && outside < others
}
