import { evaluate } from '../metrics/evaluate.ts'
import type { OutOfBag } from '../training-report.ts'

/** Sums over the trees that did not see a row; one entry a training row. */
export interface OutOfBagSums {
  /** Σ leaf values. Exact, see `forestValue`, so trees may come in any order. */
  sum: Float64Array
  trees: Uint16Array
}

export function createOutOfBag(rows: number): OutOfBagSums {
  return { sum: new Float64Array(rows), trees: new Uint16Array(rows) }
}

/** Figures over the rows that some tree did not see (Breiman 2001); null when there is none. */
export function outOfBagScore({ sum, trees }: OutOfBagSums, labels: Uint8Array): OutOfBag | null {
  const rows = trees.reduce((count, seen) => count + (seen > 0 ? 1 : 0), 0)
  if (rows === 0) return null
  const own = new Uint8Array(rows)
  const probabilities = new Float64Array(rows)
  let at = 0
  for (let row = 0; row < labels.length; row++) {
    const seen = trees[row] as number
    if (seen === 0) continue
    own[at] = labels[row] as number
    probabilities[at++] = (sum[row] as number) / seen
  }
  const { auc, logLoss, brier, accuracy } = evaluate(own, probabilities, 0.5)
  return { rows, auc, logLoss, brier, accuracy }
}
