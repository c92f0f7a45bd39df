/** What training saw of a feature, kept in the model so that advice stays inside it. */
export interface FeatureProfile {
  /** Smallest and largest value seen; both 0 when every row was missing. */
  min: number
  max: number
  median: number
  /** Every value seen was a whole number. */
  integer: boolean
  /** The grid the values lie on (0.01 for cents, 1000 for round thousands); 0 when there is none. */
  step: number
  /** Unit for comparing moves between features: 90th − 10th percentile, or the range if that is 0. */
  scale: number
  /** Training rows that missed the value. */
  missing: number
  /** Training rows of each category; [] unless the feature is a category. */
  categoryCounts: number[]
}

const STEPS = [1e6, 1e5, 1e4, 1e3, 100, 10, 1, 0.1, 0.01, 0.001, 1e-4]

/** Profile of a numeric feature from its sorted finite sample and the extremes over all rows. */
export function profileNumbers(
  sorted: Float64Array,
  min: number,
  max: number,
  integer: boolean,
  missing: number,
): FeatureProfile {
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const step = STEPS.find((candidate) => onGrid(sorted, candidate)) ?? 0
  const scale = Math.min(at(0.9) - at(0.1) || max - min || 1, Number.MAX_VALUE)
  return { min, max, median: at(0.5), integer, step, scale, missing, categoryCounts: [] }
}

function onGrid(sorted: Float64Array, step: number): boolean {
  let last = Number.NaN
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] as number
    if (value === last) continue
    last = value
    if (snap(value, step, Math.round) !== value) return false
  }
  return sorted.length > 0
}

/** Moves a value onto the grid of `step` (a power of ten) without binary dust. */
export function snap(value: number, step: number, round: (x: number) => number): number {
  const snapped = step >= 1 ? round(value / step) * step : round(value * Math.round(1 / step)) / Math.round(1 / step)
  return snapped + 0
}
