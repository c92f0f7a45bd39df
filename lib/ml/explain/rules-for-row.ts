import type { Model } from '../model.ts'
import { findLeaf } from '../predict/find-leaf.ts'
import { type FeatureCondition, isWhole } from './condition.ts'
import { describeRegion } from './describe-region.ts'
import { parentsOf, regionsOfLeaf } from './region-of-node.ts'
import { satisfies } from './satisfies.ts'

export interface Rule extends FeatureCondition {
  satisfied: boolean
}

/**
 * The rule that leads to a leaf, one condition a feature that matters to it, with whether the row meets each. By
 * default the row's own leaf (all satisfied); with `nearestLeaf` of a rejected row, the approval
 * rule it comes closest to and what it lacks.
 */
export function rulesForRow(model: Model, values: Float64Array, leaf: number = findLeaf(model, values)): Rule[] {
  return [...regionsOfLeaf(model, leaf, parentsOf(model))]
    .filter(([feature, region]) => !isWhole(model, feature, region))
    .map(([feature, region]) => {
      const condition = describeRegion(model, feature, region)
      return { feature, condition, satisfied: satisfies(model, { feature, condition }, values) }
    })
}
