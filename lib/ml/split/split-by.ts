import { type RowSplit, splitRows } from './split-rows.ts'
import { splitRowsByTime } from './split-rows-by-time.ts'

/** Which rows are held out: a stratified draw, or the newest (`times`: one a row, in any one unit). */
export type SplitRequest = { testShare: number; seed: number } | { testShare: number; times: Float64Array }

/** Training and held-out rows, both ascending. Throws `invalid_input`. */
export function splitBy(labels: Uint8Array, split: SplitRequest): RowSplit {
  return 'times' in split ? splitRowsByTime(split.times, split.testShare) : splitRows(labels, split)
}
