import type { FeatureProfile } from '../bins/profile.ts'
import type { Feature } from '../frame.ts'
import type { TreeOptions } from './options.ts'

export const TREE_FORMAT = 'aval-tree/1'

/** What a node asks. */
export const NODE = {
  leaf: 0,
  /** value ≤ threshold goes left; missing follows `missingLeft`. Booleans too. */
  number: 1,
  /** category in the subset goes left; missing or unseen follows `missingLeft`. */
  category: 2,
  /** any value goes left, missing goes right. */
  missing: 3,
} as const

export interface ModelFeature extends Feature {
  profile: FeatureProfile
}

/**
 * A trained tree as flat arrays, one entry a node, in depth-first order (node 0 is the root, a
 * child's number is above its parent's). Read it as immutable.
 */
export interface TreeModel {
  format: typeof TREE_FORMAT
  features: ModelFeature[]
  kind: Uint8Array
  /** Feature asked; −1 in a leaf. */
  feature: Int32Array
  threshold: Float64Array
  missingLeft: Uint8Array
  left: Int32Array
  right: Int32Array
  /** P(approve) of the rows that reach the node. */
  value: Float64Array
  /** Training rows at the node, and those among them labelled approve. */
  count: Uint32Array
  approved: Uint32Array
  /** Gini loss the split removes, summed over its training rows; 0 in a leaf. */
  gain: Float64Array
  /** First word of the node's bitset over categories in `subsets`; −1 without one. */
  subset: Int32Array
  subsets: Uint32Array
  options: TreeOptions
}
