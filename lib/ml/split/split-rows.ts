import { MlError } from '../errors.ts'
import { createRandom, shuffle } from '../random.ts'

/** Row indices of the two parts, each ascending; together every row once. */
export interface RowSplit {
  train: Uint32Array
  test: Uint32Array
}

export interface SplitOptions {
  /** Share of the rows held out, in (0, 1). */
  testShare: number
  seed: number
}

/**
 * Stratified random split: each class gives round(count × testShare) rows to the test part, and
 * at least one to each part when it has two or more. Same seed and labels, same split.
 */
export function splitRows(labels: Uint8Array, options: Partial<SplitOptions> = {}): RowSplit {
  const { testShare = 0.3, seed = 42 } = options
  checkShare(testShare)
  const random = createRandom(seed)
  const held = new Uint8Array(labels.length)
  for (const label of [0, 1]) {
    const rows = shuffle(rowsWith(labels, label), random)
    const test = heldOut(rows.length, testShare)
    for (let i = 0; i < test; i++) held[rows[i] as number] = 1
  }
  return { train: rowsWith(held, 0), test: rowsWith(held, 1) }
}

/** How many of `count` rows are held out, leaving at least one on each side where possible. */
export function heldOut(count: number, share: number): number {
  if (count < 2) return 0
  return Math.min(count - 1, Math.max(1, Math.round(count * share)))
}

/** Throws `invalid_input` unless 0 < share < 1. */
export function checkShare(share: number): void {
  if (!(share > 0 && share < 1)) {
    throw new MlError('invalid_input', `testShare must lie between 0 and 1, got ${share}`)
  }
}

/** Ascending indices at which `marks` equals `mark`. */
export function rowsWith(marks: Uint8Array, mark: number): Uint32Array {
  let count = 0
  for (let i = 0; i < marks.length; i++) if (marks[i] === mark) count++
  const rows = new Uint32Array(count)
  let at = 0
  for (let i = 0; i < marks.length; i++) if (marks[i] === mark) rows[at++] = i
  return rows
}
