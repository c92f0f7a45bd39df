import { checkOption } from '../grow/check-option.ts'

/** Deepest tree this room grows or reads. */
export const MAX_DEPTH = 30

export interface TreeOptions {
  /** Longest path in splits; 8 by default, 1 to 30. */
  maxDepth: number
  /**
   * Fewest training rows a leaf may hold; see `defaultMinLeaf`. With a class weight: that many
   * rows of average weight.
   */
  minLeaf: number
  /**
   * Cost-complexity price of each leaf (Breiman et al. 1984, ch. 3): squared loss over the training
   * rows in units of one row's variance p(1 − p). 2, the default, is Akaike's; 0 merges only leaves
   * of equal value. Leaves on the same side of a threshold stay apart if they tell more than that.
   */
  leafPrice: number
  /** Rows' worth of the training share each leaf is pulled towards (10), so no leaf says 0 or 1. */
  priorRows: number
  /**
   * Weight of an approve row relative to a reject row: 1 by default, 0.01 to 100. Probabilities then
   * describe the weighted rows; calibration restores the shares really seen.
   */
  positiveWeight: number
}

/** 50 from 2,500 rows on; below that √rows (at least 5), so that 1,000 rows still grow a tree. */
export function defaultMinLeaf(rows: number): number {
  return Math.min(50, Math.max(5, Math.round(Math.sqrt(rows))))
}

/** Fills in defaults; throws `invalid_input` naming the option that is out of range. */
export function resolveTreeOptions(options: Partial<TreeOptions>, rows: number): TreeOptions {
  const resolved: TreeOptions = {
    maxDepth: options.maxDepth ?? 8,
    minLeaf: options.minLeaf ?? defaultMinLeaf(rows),
    leafPrice: options.leafPrice ?? 2,
    priorRows: options.priorRows ?? 10,
    positiveWeight: options.positiveWeight ?? 1,
  }
  checkOption('maxDepth', resolved.maxDepth, 1, MAX_DEPTH, true)
  checkOption('minLeaf', resolved.minLeaf, 1, 1e9, true)
  checkOption('leafPrice', resolved.leafPrice, 0, 1e9, false)
  checkOption('priorRows', resolved.priorRows, 0, 1e6, false)
  checkPositiveWeight(resolved.positiveWeight)
  return resolved
}

/** Throws `invalid_input` unless the class weight lies from 0.01 to 100. */
export function checkPositiveWeight(value: number): void {
  checkOption('positiveWeight', value, 0.01, 100, false)
}
