import { NODE } from '../model.ts'

/**
 * What the splits of one node are judged by. g and h are sums of the rows' integer pairs: class
 * counts (h = rows, g = positives) or scaled gradients and hessians; everything else is in the same
 * raw units. A row in the order must have h ≥ 1.
 */
export interface ScanNode {
  g: number
  h: number
  /** Added to h wherever a gain divides by it. */
  lambda: number
  /** Soft threshold on g. */
  l1: number
  /** Least h of a child. */
  minH: number
  /** A child's value = (soft(g) + valueShift) ÷ (h + valueLambda), held in [lower, upper]. */
  valueLambda: number
  valueShift: number
  /** Bounds that monotone splits above left; ±Infinity where there are none. */
  lower: number
  upper: number
  /** Gain a split must exceed. */
  minGain: number
  /** Categories: rows' worth of h each share is pulled towards the node's before sorting. */
  categorySmoothing: number
  /** Categories: added to `lambda`, since a subset is chosen among many. */
  categoryLambda: number
}

/** The best split of a node. */
export interface Split {
  /** Σ g²/(h + λ) of the children, less the node's own. */
  gain: number
  feature: number
  /** A `NODE` kind. */
  kind: number
  /** Numbers: the last bin on the left. */
  bin: number
  missingLeft: boolean
  /** Categories: the bins on the left, with those no row of the node has when missing goes left. */
  leftBins: number[]
  leftG: number
  leftH: number
}

/** 1 for each bin of the split's feature that goes left; `bins` is the missing one. */
export function leftFlags(split: Split, bins: number, flags: Uint8Array): void {
  flags.fill(0)
  if (split.kind === NODE.missing) {
    flags.fill(1, 0, bins)
    return
  }
  if (split.kind === NODE.number) flags.fill(1, 0, split.bin + 1)
  else for (const bin of split.leftBins) flags[bin] = 1
  flags[bins] = split.missingLeft ? 1 : 0
}
