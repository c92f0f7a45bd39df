import type { Model, ModelFeature } from '../model.ts'
import { findLeaf } from '../predict/find-leaf.ts'
import { type Condition, inRegion, type Region, wholeRegion } from './condition.ts'
import { describeRegion } from './describe-region.ts'
import { mainEffect } from './main-effect.ts'
import { nodeShares } from './node-shares.ts'
import { regionsOfLeaf } from './region-of-node.ts'
import { type Sweep, sweepFeature } from './sweep-feature.ts'
import { slotOf, sweepPlan } from './sweep-plan.ts'

/** Effects smaller than this share of the margin's size are rounding. */
const STILL = 1e-10

/**
 * What is it about the row's value that pushes the margin the way `contribution` does (its sign
 * counts)? For an ensemble the widest range of values round the row's in which the margin, all else
 * as it is, stays on that side of the feature's mean; where the feature does nothing on this row
 * alone, the same of its effect over all rows. For one tree the conditions of the row's own path,
 * merged. A missing value is said to be missing; `present` when no range tells the sides apart.
 */
export function reasonCondition(model: Model, values: Float64Array, feature: number, contribution: number): Condition {
  const value = values[feature] as number
  const nowhere = { ...wholeRegion(model, feature), present: false }
  if (inRegion(model, feature, nowhere, value)) return { op: 'missing' }
  if (model.roots.length === 1) {
    const region = regionsOfLeaf(model, findLeaf(model, values), nodeShares(model).parent).get(feature)
    if (region) return describeRegion(model, feature, region)
  }
  const slot = slotOf(model, sweepPlan(model), feature, value)
  const direction = Math.sign(contribution)
  const own = sweepFeature(model, values, feature)
  if (effectAt(own, slot) * direction > 0) return wording(model, own, slot, direction)
  const general = mainEffect(model, feature)
  if (effectAt(general, slot) * direction > 0) return wording(model, general, slot, direction)
  const against = Math.sign(effectAt(own, slot))
  return against === 0 ? { op: 'present' } : wording(model, own, slot, against)
}

function wording(model: Model, sweep: Sweep, slot: number, direction: number): Condition {
  return describeRegion(model, sweep.feature, regionRound(model, sweep, slot, direction))
}

function effectAt({ margins, reference }: Sweep, slot: number): number {
  const effect = (margins[slot] as number) - reference
  return Math.abs(effect) > STILL * (1 + Math.abs(reference)) ? effect : 0
}

function regionRound(model: Model, sweep: Sweep, slot: number, direction: number): Region {
  const { feature, cuts, margins, missing, reference } = sweep
  const region = wholeRegion(model, feature)
  const { profile } = model.features[feature] as ModelFeature
  const keeps = (margin: number | undefined): boolean => ((margin ?? Number.NaN) - reference) * direction > 0
  region.missing = profile.missing > 0 && keeps(missing)
  if (region.allowed) {
    region.allowed = region.allowed.map((_, c) => ((profile.categoryCounts[c] ?? 0) > 0 && keeps(margins[c]) ? 1 : 0))
    return region
  }
  let [low, high] = [slot, slot]
  while (keeps(margins[low - 1])) low--
  while (keeps(margins[high + 1])) high++
  region.above = cuts[low - 1] ?? Number.NEGATIVE_INFINITY
  region.upTo = cuts[high] ?? Number.POSITIVE_INFINITY
  return region
}
