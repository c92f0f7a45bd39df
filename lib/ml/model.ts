import type { FeatureProfile } from './bins/profile.ts'
import type { Feature } from './frame.ts'

export const MODEL_FORMAT = 'aval-model/1'

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

/** Learners. A scorecard is a logistic regression over one small tree a feature, kept as trees. */
export const ALGORITHMS = ['tree', 'forest', 'boosting', 'scorecard'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

export interface ModelFeature extends Feature {
  profile: FeatureProfile
}

/**
 * Maps the raw P(approve) to the shares seen out of fold; never falls with the margin.
 * `platt`: sigmoid(intercept + slope · logit(P)), slope > 0. `isotonic`: straight lines between the
 * points (raw, calibrated), both ascending, flat outside them.
 */
export type Calibration =
  | { method: 'platt'; slope: number; intercept: number }
  | { method: 'isotonic'; raw: Float64Array; calibrated: Float64Array }

/**
 * A trained model of any learner: trees as flat arrays, one entry a node, tree after tree, each
 * depth-first with a child's number above its parent's. Read it as immutable.
 *
 * margin = base + weight · Σ value[leaf of each tree]; raw P(approve) = margin ('identity') or
 * sigmoid(margin) ('logit'); P(approve) = calibration of that. One tree: base 0, weight 1,
 * identity. Forest: weight 1 ÷ trees. Boosting and scorecard: logit.
 */
export interface Model {
  format: typeof MODEL_FORMAT
  algorithm: Algorithm
  features: ModelFeature[]
  /** First node of each tree, ascending; [0] for one tree. */
  roots: Uint32Array
  link: 'identity' | 'logit'
  base: number
  weight: number
  calibration: Calibration | null
  kind: Uint8Array
  /** Feature asked; −1 in a leaf. */
  feature: Int32Array
  threshold: Float64Array
  missingLeft: Uint8Array
  left: Int32Array
  right: Int32Array
  /** What a leaf adds; in an inner node the mean of its training rows' leaves (a tree: its own P). */
  value: Float64Array
  /** Training rows at the node (a forest: with their bootstrap multiplicity). */
  count: Uint32Array
  /** Those among them labelled approve; empty for forest, boosting and scorecard. */
  approved: Uint32Array
  /** Loss the split removes, in the learner's own units; 0 in a leaf. */
  gain: Float64Array
  /** First word of the node's bitset over categories in `subsets`; −1 without one. */
  subset: Int32Array
  subsets: Uint32Array
  /** The options it was trained with, defaults filled in. */
  options: Record<string, number>
}
