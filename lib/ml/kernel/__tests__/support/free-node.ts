import type { ScanNode } from '../../split.ts'

/** A node that nothing shrinks or bounds; sums to be filled in. */
export const freeNode: ScanNode = {
  g: 0,
  h: 0,
  lambda: 0,
  l1: 0,
  minH: 1,
  valueLambda: 1,
  valueShift: 0,
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY,
  minGain: 1e-9,
  categorySmoothing: 0,
  categoryLambda: 0,
}
