import { firstAtLeast } from '../bins/first-at-least.ts'
import { type Model, type ModelFeature, NODE } from '../model.ts'

/**
 * Where a model can change its answer along each feature. A feature's slots lie together: a number
 * has one for each interval between its thresholds, a category one for each category; then one
 * spare slot, then the one of missing.
 */
export interface SweepPlan {
  /** Distinct thresholds of each feature, ascending; empty for categories and features never asked. */
  cuts: Float64Array[]
  /** First slot of each feature; the last entry is the count of all. */
  starts: Uint32Array
  /** Slots before the spare one. */
  regions: Uint32Array
  /** Index of each node's threshold among its feature's cuts. */
  cut: Int32Array
  /** First word of each feature's bit set in `knownBits`; the last entry is the count of all. */
  words: Uint32Array
  /** Categories seen in training. */
  knownBits: Uint32Array
}

const plans = new WeakMap<Model, SweepPlan>()

export function sweepPlan(model: Model): SweepPlan {
  const found = plans.get(model)
  if (found) return found
  const count = model.features.length
  const cuts = distinctThresholds(model)
  const starts = new Uint32Array(count + 1)
  const words = new Uint32Array(count + 1)
  const regions = Uint32Array.from(model.features, ({ type, categories }, f) =>
    type === 'category' ? categories.length : (cuts[f] as Float64Array).length + 1,
  )
  model.features.forEach(({ categories }, f) => {
    starts[f + 1] = (starts[f] as number) + (regions[f] as number) + 2
    words[f + 1] = (words[f] as number) + Math.ceil(categories.length / 32)
  })
  const plan = {
    cuts,
    starts,
    regions,
    cut: cutIndices(model, cuts),
    words,
    knownBits: knownBits(model.features, words),
  }
  plans.set(model, plan)
  return plan
}

/** Slot of a value of a feature, counted from the feature's first. */
export function slotOf(model: Model, plan: SweepPlan, feature: number, value: number): number {
  const regions = plan.regions[feature] as number
  const about = model.features[feature] as ModelFeature
  if (about.type === 'category') return (about.profile.categoryCounts[value] ?? 0) > 0 ? value : regions + 1
  return value - value === 0 ? firstAtLeast(plan.cuts[feature] as Float64Array, value) : regions + 1
}

function distinctThresholds(model: Model): Float64Array[] {
  const lists: number[][] = model.features.map(() => [])
  for (let node = 0; node < model.kind.length; node++) {
    if (model.kind[node] === NODE.number) lists[model.feature[node] as number]?.push(model.threshold[node] as number)
  }
  return lists.map((list) => {
    const sorted = Float64Array.from(list).sort()
    return sorted.filter((value, i) => i === 0 || value > (sorted[i - 1] as number))
  })
}

function cutIndices(model: Model, cuts: Float64Array[]): Int32Array {
  return model.kind.reduce((indices, kind, node) => {
    if (kind !== NODE.number) return indices
    indices[node] = firstAtLeast(cuts[model.feature[node] as number] as Float64Array, model.threshold[node] as number)
    return indices
  }, new Int32Array(model.kind.length).fill(-1))
}

function knownBits(features: ModelFeature[], words: Uint32Array): Uint32Array {
  const bits = new Uint32Array(words[features.length] as number)
  features.forEach(({ profile }, f) => {
    profile.categoryCounts.forEach((count, c) => {
      const word = (words[f] as number) + (c >>> 5)
      if (count > 0) bits[word] = ((bits[word] as number) | (1 << (c & 31))) >>> 0
    })
  })
  return bits
}
