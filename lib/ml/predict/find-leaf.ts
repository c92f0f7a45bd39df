import { isCategory } from '../bins/bin-categories.ts'
import { type Model, NODE } from '../model.ts'

/** Whether the value goes left at a node that splits (not a leaf). */
export function goesLeft(model: Model, node: number, value: number): boolean {
  const kind = model.kind[node] as number
  const present = value - value === 0
  if (kind === NODE.number) {
    return present ? value <= (model.threshold[node] as number) : model.missingLeft[node] === 1
  }
  if (kind === NODE.missing) return isPresent(model, node, value)
  const categories = model.features[model.feature[node] as number]?.categories.length ?? 0
  if (!isCategory(value, categories)) return model.missingLeft[node] === 1
  const word = model.subsets[(model.subset[node] as number) + (value >>> 5)] as number
  return ((word >>> (value & 31)) & 1) === 1
}

/** A number, or a category that training knew. */
function isPresent(model: Model, node: number, value: number): boolean {
  const feature = model.features[model.feature[node] as number]
  if (feature?.type !== 'category') return value - value === 0
  return (feature.profile.categoryCounts[value] ?? 0) > 0
}

/** The leaf of the tree at `root` that one row (`values` in the model's feature order) falls into. */
export function findLeaf(model: Model, values: Float64Array, root = 0): number {
  const { kind, feature, threshold, missingLeft, left, right } = model
  let node = root
  for (;;) {
    const what = kind[node] as number
    if (what === NODE.leaf) return node
    const value = values[feature[node] as number] as number
    const toLeft =
      what === NODE.number
        ? value - value === 0
          ? value <= (threshold[node] as number)
          : missingLeft[node] === 1
        : goesLeft(model, node, value)
    node = (toLeft ? left[node] : right[node]) as number
  }
}
