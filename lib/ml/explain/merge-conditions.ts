import type { Model } from '../model.ts'
import { type Condition, type FeatureCondition, isWhole, type Region, wholeRegion } from './condition.ts'
import { describeRegion } from './describe-region.ts'

/**
 * Joins conditions on the same feature into one (x > 2 and x ≤ 5 become 2 < x ≤ 5), in the order
 * in which the features first appear; none where nothing is cut away. All of them must be able to hold together, as on
 * a path.
 */
export function mergeConditions(model: Model, conditions: FeatureCondition[]): FeatureCondition[] {
  const regions = new Map<number, Region>()
  for (const { feature, condition } of conditions) {
    const region = regions.get(feature) ?? wholeRegion(model, feature)
    intersect(region, condition)
    regions.set(feature, region)
  }
  return [...regions]
    .filter(([feature, region]) => !isWhole(model, feature, region))
    .map(([feature, region]) => ({ feature, condition: describeRegion(model, feature, region) }))
}

function intersect(region: Region, condition: Condition): void {
  if (condition.op === 'missing') {
    region.present = false
    return
  }
  if (condition.op === 'present' || !condition.orMissing) region.missing = false
  if (condition.op === '<=') region.upTo = Math.min(region.upTo, condition.threshold)
  if (condition.op === '>') region.above = Math.max(region.above, condition.threshold)
  if (condition.op === 'between') {
    region.upTo = Math.min(region.upTo, condition.upTo)
    region.above = Math.max(region.above, condition.above)
  }
  if (condition.op === 'is') {
    if (condition.value) region.above = Math.max(region.above, 0)
    else region.upTo = Math.min(region.upTo, 0)
  }
  if (condition.op !== 'in' && condition.op !== 'not_in') return
  const named = new Set(condition.categories)
  const keep = condition.op === 'in'
  region.allowed?.forEach((_, c, allowed) => {
    if (named.has(c) !== keep) allowed[c] = 0
  })
}
