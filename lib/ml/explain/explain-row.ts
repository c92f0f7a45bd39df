import { type Model, NODE } from '../model.ts'
import { goesLeft } from '../predict/find-leaf.ts'
import { type FeatureCondition, inRegion, wholeRegion } from './condition.ts'
import { describeRegion } from './describe-region.ts'
import { narrow } from './region-of-node.ts'

export interface PathStep extends FeatureCondition {
  /** The row's own value; NaN when missing. */
  value: number
  /** P(approve) before and after the condition was asked. */
  before: number
  after: number
}

export interface Explanation {
  probability: number
  /** P(approve) at the root: the approve share of the training rows. */
  base: number
  path: PathStep[]
  /** One a feature; base + Σ contributions = probability. */
  contributions: Float64Array
}

/**
 * Why a row (model's feature order) got its probability: each step of its path moves P(approve)
 * from the node's share to the child's, and the move is credited to the feature asked (Saabas 2014).
 */
export function explainRow(model: Model, values: Float64Array): Explanation {
  const contributions = new Float64Array(model.features.length)
  const base = model.value[0] as number
  const path: PathStep[] = []
  let node = 0
  while (model.kind[node] !== NODE.leaf) {
    const feature = model.feature[node] as number
    const value = values[feature] as number
    const left = goesLeft(model, node, value)
    const child = (left ? model.left[node] : model.right[node]) as number
    const before = model.value[node] as number
    const after = model.value[child] as number
    contributions[feature] = (contributions[feature] as number) + (after - before)
    path.push({ ...stepCondition(model, node, left, value), value, before, after })
    node = child
  }
  return { probability: model.value[node] as number, base, path, contributions }
}

/** The condition met at a node; a missing value is said to be missing, whichever way it goes. */
function stepCondition(model: Model, node: number, left: boolean, value: number): FeatureCondition {
  const feature = model.feature[node] as number
  const nowhere = { ...wholeRegion(model, feature), present: false }
  if (inRegion(model, feature, nowhere, value)) return { feature, condition: { op: 'missing' } }
  const region = wholeRegion(model, feature)
  narrow(model, node, left, region)
  return { feature, condition: describeRegion(model, feature, region) }
}
