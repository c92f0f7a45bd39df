import type { Model } from '../model.ts'
import { predictRow } from '../predict/predict-row.ts'
import { probabilityOf } from '../predict/probability-of.ts'

/** Beyond this no link or calibration tells margins apart. */
const FARTHEST = 1e6

/** What a changed row must do: lie on the other side of the threshold. */
export interface Crossing {
  /** +1: the margin must rise to `at`; −1: fall below it. */
  toward: 1 | -1
  /** Smallest margin that is approved; ±Infinity when all or none are. */
  at: number
  /** Whether a margin known up to rounding may be across. */
  maybe: (margin: number) => boolean
  /** Whether the row is across, as `predictRow` says. */
  surely: (values: Float64Array) => boolean
}

/** The crossing that turns the decision on a row (approved when P ≥ threshold). */
export function crossingOf(model: Model, values: Float64Array, threshold: number): Crossing {
  const approved = predictRow(model, values) >= threshold
  const toward = approved ? -1 : 1
  const at = marginOf(model, threshold)
  const slack = Number.isFinite(at) ? 1e-9 * (1 + Math.abs(at)) : 0
  return {
    toward,
    at,
    maybe: (margin) => toward * (margin - at) >= -slack,
    surely: (row) => predictRow(model, row) >= threshold !== approved,
  }
}

/** Smallest margin with P ≥ threshold, by bisection: P never falls as the margin grows. */
function marginOf(model: Model, threshold: number): number {
  let low = -FARTHEST
  let high = FARTHEST
  if (probabilityOf(model, low) >= threshold) return Number.NEGATIVE_INFINITY
  if (!(probabilityOf(model, high) >= threshold)) return Number.POSITIVE_INFINITY
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return high
    if (probabilityOf(model, middle) >= threshold) high = middle
    else low = middle
  }
}
