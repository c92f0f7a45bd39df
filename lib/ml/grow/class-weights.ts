/** Whole numbers a kernel's pair can hold, 32 draws of a row included. */
const LARGEST = 1000
/** Most often one row may enter one tree's bootstrap: 32 × LARGEST stays a signed 16-bit number. */
export const MAX_DRAWS = 32

/** Weights of one approve and one reject row, whole numbers in the ratio wanted. */
export interface ClassWeights {
  approve: number
  reject: number
}

/**
 * The nearest fraction to `positiveWeight` (weight of an approve row ÷ that of a reject row) whose
 * whole parts keep the sums of `rows` rows exact: 1 gives 1/1, 2.5 gives 5/2, 0.1 gives 1/10.
 */
export function classWeights(positiveWeight: number, rows: number): ClassWeights {
  const largest = Math.max(1, Math.min(LARGEST, Math.floor((2 ** 31 - 1) / rows)))
  let best: ClassWeights = { approve: 1, reject: 1 }
  let least = Number.POSITIVE_INFINITY
  for (let reject = 1; reject <= largest; reject++) {
    const approve = Math.min(largest, Math.max(1, Math.round(positiveWeight * reject)))
    const error = Math.abs(approve / reject - positiveWeight)
    if (error < least) {
      least = error
      best = { approve, reject }
    }
  }
  return best
}

/** The kernel's pair of a row drawn `draws` times. */
export function pairOf(weights: ClassWeights, label: number, draws: number): number {
  return label === 1 ? ((weights.approve * draws) << 16) | (weights.approve * draws) : weights.reject * draws
}

/** Rows behind the sums of a node, with their multiplicity: exact. */
export function rowsOf(weights: ClassWeights, g: number, h: number): { count: number; approved: number } {
  const approved = g / weights.approve
  return { approved, count: approved + (h - g) / weights.reject }
}

/** The sums of a node of so many rows: what `rowsOf` undoes. */
export function sumsOf(weights: ClassWeights, rows: { count: number; approved: number }): { g: number; h: number } {
  const g = rows.approved * weights.approve
  return { g, h: g + (rows.count - rows.approved) * weights.reject }
}
