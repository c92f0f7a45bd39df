import type { Model } from '../model.ts'

/** Each feature's share of the loss the splits remove in training; sums to 1, all 0 for one leaf. */
export function gainImportance(model: Model): Float64Array {
  const shares = new Float64Array(model.features.length)
  let total = 0
  model.feature.forEach((feature, node) => {
    if (feature < 0) return
    const gain = model.gain[node] as number
    shares[feature] = (shares[feature] as number) + gain
    total += gain
  })
  return total > 0 ? shares.map((gain) => gain / total) : shares
}
