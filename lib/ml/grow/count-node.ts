import type { ScanNode } from '../kernel/split.ts'

/** Gains at or below this many rows' worth are rounding, not learning. */
const NO_GAIN = 1e-9

/**
 * The root of a tree that learns shares of class counts: split by the fall of Gini impurity, each
 * value (g + priorRows × share) ÷ (h + priorRows). `rowWeight`: units of h the average row weighs,
 * in which `minLeaf` and `priorRows` count rows.
 */
export function countNode(
  { g, h }: { g: number; h: number },
  { minLeaf, priorRows }: { minLeaf: number; priorRows: number },
  rowWeight: number,
): ScanNode {
  return {
    g,
    h,
    lambda: 0,
    l1: 0,
    minH: minLeaf * rowWeight,
    valueLambda: priorRows * rowWeight,
    valueShift: priorRows * rowWeight * (g / h),
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
    minGain: NO_GAIN * rowWeight,
    categorySmoothing: 0,
    categoryLambda: 0,
  }
}
