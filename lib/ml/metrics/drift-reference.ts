import { isCategory } from '../bins/bin-categories.ts'
import { quantileEdges } from '../bins/quantile-edges.ts'
import { sortValues } from '../bins/sort-values.ts'
import type { Feature, Frame } from '../frame.ts'
import { evenSample } from '../split/even-sample.ts'
import type { DriftReference } from '../training-report.ts'

const BINS = 10
/** Edges come from at most this many rows, evenly spaced. */
const SAMPLE = 20_000

/**
 * What later rows are compared with: shares of the rows of `trainRows` in about ten bins of each
 * feature, and of the held-out P(approve) in ten. `onFeature` runs before each; it may throw to stop.
 */
export function driftReference(
  frame: Frame,
  trainRows: Uint32Array,
  heldOut: Float64Array,
  onFeature: () => void = () => {},
): DriftReference {
  const score = edgesOf(heldOut)
  const sample = evenSample(trainRows, SAMPLE)
  return {
    rows: trainRows.length,
    score: { edges: score, shares: binShares(heldOut, score).slice(0, -1) },
    features: frame.features.map((feature, f) => {
      onFeature()
      const column = frame.columns[f] as Float64Array
      const at = (rows: Uint32Array) => Float64Array.from(rows, (row) => column[row] as number)
      const values = at(trainRows)
      const edges = feature.type === 'category' ? [] : edgesOf(at(sample))
      return { edges, shares: featureShares(feature, edges, values) }
    }),
  }
}

/** Shares of values of a feature as in `DriftReference.features[].shares`, the missing share last. */
export function featureShares(feature: Feature, edges: number[], values: Float64Array): number[] {
  if (feature.type !== 'category') return binShares(values, edges)
  const counts = new Array<number>(feature.categories.length + 1).fill(0)
  for (const value of values) {
    const place = isCategory(value, feature.categories.length) ? value : feature.categories.length
    counts[place] = (counts[place] as number) + 1
  }
  return counts.map((count) => count / Math.max(1, values.length))
}

/** Shares of numbers in the bins (edge[b−1], edge[b]], then the missing share; all 0 of no values. */
export function binShares(values: Float64Array, edges: number[]): number[] {
  const counts = new Array<number>(edges.length + 2).fill(0)
  for (const value of values) {
    let bin = edges.length + 1
    if (value - value === 0) for (bin = 0; bin < edges.length && value > (edges[bin] as number); ) bin++
    counts[bin] = (counts[bin] as number) + 1
  }
  return counts.map((count) => count / Math.max(1, values.length))
}

function edgesOf(values: Float64Array): number[] {
  const sorted = sortValues(values.filter((value) => value - value === 0))
  const whole = sorted.every((value) => Number.isInteger(value))
  return [...quantileEdges(sorted, whole, BINS)]
}
