import type { TreeModel } from '../tree/tree-model.ts'
import { findLeaf } from './find-leaf.ts'

/** P(approve) of one row; `values` in the model's feature order, encoded as in a Frame. */
export function predictRow(model: TreeModel, values: Float64Array): number {
  return model.value[findLeaf(model, values)] as number
}
