import type { Model } from '../model.ts'
import { type Change, type CounterfactualOptions, nearestLeaf } from './nearest-leaf.ts'

/**
 * The smallest list of changes that takes a row (model's feature order) to the other side of
 * `threshold` (approved when P ≥ threshold), inside what training has seen; see `nearestLeaf`.
 * Null when there is none.
 */
export function counterfactual(
  model: Model,
  values: Float64Array,
  threshold: number,
  options: CounterfactualOptions = {},
): Change[] | null {
  return nearestLeaf(model, values, threshold, options)?.changes ?? null
}
