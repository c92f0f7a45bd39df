import type { TreeOptions } from '../tree/options.ts'
import { type ModelFeature, TREE_FORMAT, type TreeModel } from '../tree/tree-model.ts'

/** A tree as plain JSON; numbers survive JSON text bit for bit. */
export interface TreeJson {
  format: typeof TREE_FORMAT
  features: ModelFeature[]
  options: TreeOptions
  nodes: {
    kind: number[]
    feature: number[]
    threshold: number[]
    missingLeft: number[]
    left: number[]
    right: number[]
    value: number[]
    count: number[]
    approved: number[]
    gain: number[]
    subset: number[]
  }
  subsets: number[]
}

/** The model as plain JSON, read back by `decodeTree`. */
export function encodeTree(model: TreeModel): TreeJson {
  return {
    format: TREE_FORMAT,
    features: structuredClone(model.features),
    options: { ...model.options },
    nodes: {
      kind: [...model.kind],
      feature: [...model.feature],
      threshold: [...model.threshold],
      missingLeft: [...model.missingLeft],
      left: [...model.left],
      right: [...model.right],
      value: [...model.value],
      count: [...model.count],
      approved: [...model.approved],
      gain: [...model.gain],
      subset: [...model.subset],
    },
    subsets: [...model.subsets],
  }
}
