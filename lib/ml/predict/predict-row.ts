import type { Model } from '../model.ts'
import { findLeaf } from './find-leaf.ts'
import { probabilityOf } from './probability-of.ts'

/** P(approve) of one row; `values` in the model's feature order, encoded as in a Frame. */
export function predictRow(model: Model, values: Float64Array): number {
  return probabilityOf(model, predictMargin(model, values))
}

/** The margin of one row: base + weight · Σ of its leaves, summed tree by tree. */
export function predictMargin(model: Model, values: Float64Array): number {
  const { roots, value } = model
  let sum = 0
  for (let t = 0; t < roots.length; t++) sum += value[findLeaf(model, values, roots[t])] as number
  return model.base + model.weight * sum
}
