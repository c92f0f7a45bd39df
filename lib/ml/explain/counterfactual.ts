import type { Model } from '../model.ts'
import { crossingOf } from './crossing.ts'
import { type Change, type CounterfactualOptions, nearestLeaf } from './nearest-leaf.ts'
import { searchChanges } from './search-changes.ts'

/**
 * A small list of changes that takes a row (model's feature order) to the other side of `threshold`
 * (approved when the calibrated P ≥ threshold): fewest features first, then the smallest moves, on
 * the grid and inside the range that training has seen, only `actionable` features, a monotone one
 * only the way that can help. One tree: the smallest there is. Ensembles: the smallest of one
 * feature, else the best found by a bounded search over two to five. Applied, it always turns the
 * decision; null when none was found.
 */
export function counterfactual(
  model: Model,
  values: Float64Array,
  threshold: number,
  options: CounterfactualOptions = {},
): Change[] | null {
  const one = model.roots.length === 1
  const changes = one
    ? (nearestLeaf(model, values, threshold, options)?.changes ?? null)
    : searchChanges(model, values, threshold, options)
  return changes && crossingOf(model, values, threshold).surely(applyChanges(values, changes)) ? changes : null
}

/** The row with the changes made. */
export function applyChanges(values: Float64Array, changes: readonly Change[]): Float64Array {
  const row = values.slice()
  for (const { feature, to } of changes) row[feature] = to
  return row
}
