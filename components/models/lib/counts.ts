import type { ModelReply } from '@/lib/models'

/** Held-out rows by what they were (good, bad) and what the model said (approve, reject). */
export type Counts = { tp: number; fp: number; tn: number; fn: number }
export type Matrix = readonly [readonly [number, number], readonly [number, number]]
type ThresholdTable = ModelReply['threshold_table']

const empty: Counts = { tp: 0, fp: 0, tn: 0, fn: 0 }

/** A matrix of the API: rows actual, columns predicted, approve first. */
export const countsOf = (matrix: Matrix): Counts => ({
  tp: matrix[0][0],
  fn: matrix[0][1],
  fp: matrix[1][0],
  tn: matrix[1][1],
})

/** Counts at `step` hundredths; the table has a row for every hundredth from 0 to 1. */
export const countsAt = (table: ThresholdTable, step: number): Counts => table[step] ?? table.at(-1) ?? empty

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

export type CutFigures = {
  rows: number
  approved: number
  accuracy: number
  balancedAccuracy: number
  precision: number
  recall: number
  falseApprovals: number
  f1: number
  approvalRate: number
}

/** What depends on the threshold, as shares of one; a share of nothing reads 0. */
export function figuresOf({ tp, fp, tn, fn }: Counts): CutFigures {
  const rows = tp + fp + tn + fn
  const recall = ratio(tp, tp + fn)
  return {
    rows,
    approved: tp + fp,
    accuracy: ratio(tp + tn, rows),
    balancedAccuracy: (recall + ratio(tn, tn + fp)) / 2,
    precision: ratio(tp, tp + fp),
    recall,
    falseApprovals: ratio(fp, fp + tn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    approvalRate: ratio(tp + fp, rows),
  }
}

/** Rows with from ≤ P < to, out of all: what a review band sends to a person. `from` and `to` in hundredths. */
export function bandRows(table: ThresholdTable, from: number, to: number): number {
  const low = countsAt(table, from)
  const high = countsAt(table, to)
  return Math.max(0, low.tp + low.fp - high.tp - high.fp)
}
