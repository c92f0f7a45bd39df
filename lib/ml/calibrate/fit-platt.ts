import { logit, sigmoid } from '../math/sigmoid.ts'
import type { Calibration } from '../model.ts'

const MAX_STEPS = 100
const TOLERANCE = 1e-10
/** Keeps the two-parameter Hessian invertible when all scores are the same. */
const RIDGE = 1e-12

type Platt = Extract<Calibration, { method: 'platt' }>

/**
 * Sigmoid of the margin fitted by maximum likelihood (Platt 1999), with his targets (N₊ + 1)/(N₊ + 2)
 * and 1/(N₋ + 2) instead of 1 and 0, so that few rows never promise certainty. Null unless the slope
 * comes out above 0. `raw`: P(approve) of rows the model did not see.
 */
export function fitPlatt(labels: Uint8Array, raw: Float64Array): Platt | null {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  const targets = [1 / (labels.length - positives + 2), (positives + 1) / (positives + 2)] as const
  const margins = raw.map(logit)
  const target = Float64Array.from(labels, (label) => targets[label === 1 ? 1 : 0])
  let slope = 1
  let intercept = 0
  for (let step = 0; step < MAX_STEPS; step++) {
    const { g0, g1, h00, h01, h11 } = curvature(margins, target, slope, intercept)
    const determinant = h00 * h11 - h01 * h01
    if (!(determinant > 0)) return null
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    // Newton overshoots where the sigmoid is flat; a step of at most one unit never does.
    const scale = Math.min(1, 1 / Math.max(Math.abs(d0), Math.abs(d1)))
    intercept -= scale * d0
    slope -= scale * d1
    if (Math.max(Math.abs(d0), Math.abs(d1)) < TOLERANCE) break
  }
  return slope > 0 && Number.isFinite(intercept) ? { method: 'platt', slope, intercept } : null
}

function curvature(
  margins: Float64Array,
  targets: Float64Array,
  slope: number,
  intercept: number,
): { g0: number; g1: number; h00: number; h01: number; h11: number } {
  let [g0, g1, h00, h01, h11] = [0, 0, RIDGE, 0, RIDGE]
  for (let i = 0; i < margins.length; i++) {
    const margin = margins[i] as number
    const p = sigmoid(intercept + slope * margin)
    const error = p - (targets[i] as number)
    const bend = p * (1 - p)
    g0 += error
    g1 += error * margin
    h00 += bend
    h01 += bend * margin
    h11 += bend * margin * margin
  }
  return { g0, g1, h00, h01, h11 }
}
