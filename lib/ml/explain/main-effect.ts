import { type Model, NODE } from '../model.ts'
import { goesLeft } from '../predict/find-leaf.ts'
import { nodeShares } from './node-shares.ts'
import type { Sweep } from './sweep-feature.ts'
import { sweepPlan } from './sweep-plan.ts'

const known = new WeakMap<Model, Map<number, Sweep>>()

/**
 * The margin as a function of one feature with all others unknown (each sends a row both ways by the
 * training rows' shares): what the feature does in general rather than for one row. Kept per model.
 */
export function mainEffect(model: Model, feature: number): Sweep {
  const kept = known.get(model) ?? new Map<number, Sweep>()
  known.set(model, kept)
  const found = kept.get(feature)
  if (found) return found
  const made = measure(model, feature)
  kept.set(feature, made)
  return made
}

function measure(model: Model, feature: number): Sweep {
  const plan = sweepPlan(model)
  const cuts = plan.cuts[feature] as Float64Array
  const regions = plan.regions[feature] as number
  const { mean, asks } = meansBelow(model, feature)
  const { share } = nodeShares(model)
  const sums = new Float64Array(regions)
  // A number's slots are found as intervals from any value inside them; a category's one by one.
  const representative = (slot: number): number =>
    cuts.length > 0 || model.features[feature]?.type !== 'category' ? (cuts[slot] ?? Number.MAX_VALUE) : slot
  const walk = (node: number, value: number): number => {
    if (asks[node] === 0) return mean[node] as number
    const [left, right] = [model.left[node] as number, model.right[node] as number]
    if (model.feature[node] === feature) return walk(goesLeft(model, node, value) ? left : right, value)
    return (share[left] as number) * walk(left, value) + (share[right] as number) * walk(right, value)
  }
  const at = (value: number): number =>
    model.base + model.weight * model.roots.reduce((sum, root) => sum + walk(root, value), 0)
  for (let slot = 0; slot < regions; slot++) sums[slot] = at(representative(slot))
  const reference = model.base + model.weight * model.roots.reduce((sum, root) => sum + (mean[root] as number), 0)
  return { feature, cuts, margins: sums, missing: at(Number.NaN), reference }
}

/** Mean of the leaves below each node by shares, and whether the feature is asked there or below. */
function meansBelow(model: Model, feature: number): { mean: Float64Array; asks: Uint8Array } {
  const { share } = nodeShares(model)
  const mean = model.value.slice()
  const asks = new Uint8Array(model.kind.length)
  for (let node = model.kind.length - 1; node >= 0; node--) {
    if (model.kind[node] === NODE.leaf) continue
    const [left, right] = [model.left[node] as number, model.right[node] as number]
    mean[node] = (share[left] as number) * (mean[left] as number) + (share[right] as number) * (mean[right] as number)
    asks[node] = model.feature[node] === feature || asks[left] === 1 || asks[right] === 1 ? 1 : 0
  }
  return { mean, asks }
}
