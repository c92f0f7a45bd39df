import { softplus } from '../math/sigmoid.ts'

/** Mean log loss of some rows' margins, each row weighing what its label weighs. */
export function innerLoss(
  rows: Uint32Array,
  labels: Uint8Array,
  margins: Float64Array,
  weights: readonly [number, number],
): number {
  let loss = 0
  let total = 0
  for (const row of rows) {
    const margin = margins[row] as number
    const positive = labels[row] === 1
    const weight = weights[positive ? 1 : 0]
    loss += weight * softplus(positive ? -margin : margin)
    total += weight
  }
  return loss / total
}
