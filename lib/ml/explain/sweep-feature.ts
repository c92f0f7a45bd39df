import type { Model } from '../model.ts'
import { sweepPlan } from './sweep-plan.ts'
import { sweeperOf } from './sweeper.ts'

/** The margin as a function of one feature, all others as they are. */
export interface Sweep {
  feature: number
  /** Ascending; region r holds cuts[r − 1] < value ≤ cuts[r]. Empty for a category. */
  cuts: Float64Array
  /** Margin in each region; of a category: of each category (one unseen in training counts as missing). */
  margins: Float64Array
  /** Margin when the value is missing. */
  missing: number
  /** Mean of the sweep by the training rows' shares in the nodes the row reaches. */
  reference: number
}

/** Sweeps one feature of a row (model's feature order) in one traversal, within rounding of `predictMargin`. */
export function sweepFeature(model: Model, values: Float64Array, feature: number): Sweep {
  const plan = sweepPlan(model)
  const only = new Uint8Array(model.features.length)
  only[feature] = 1
  const swept = sweeperOf(model)(values, only)
  const start = plan.starts[feature] as number
  const end = start + (plan.regions[feature] as number)
  return {
    feature,
    cuts: plan.cuts[feature] as Float64Array,
    margins: swept.margins.slice(start, end),
    missing: swept.margins[end + 1] as number,
    reference: swept.reference[feature] as number,
  }
}
