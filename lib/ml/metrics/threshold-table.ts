import { sortedByClass } from './sorted-by-class.ts'

export interface ThresholdRow {
  threshold: number
  tp: number
  fp: number
  tn: number
  fn: number
}

/** Confusion counts at the thresholds 0, 1/steps, …, 1 (approved when P ≥ threshold). */
export function thresholdTable(labels: Uint8Array, probabilities: Float64Array, steps = 100): ThresholdRow[] {
  const { positives, negatives } = sortedByClass(labels, probabilities)
  let fn = 0
  let tn = 0
  return Array.from({ length: steps + 1 }, (_, i) => {
    const threshold = i / steps
    while (fn < positives.length && (positives[fn] as number) < threshold) fn++
    while (tn < negatives.length && (negatives[tn] as number) < threshold) tn++
    return { threshold, tp: positives.length - fn, fp: negatives.length - tn, tn, fn }
  })
}
