import { calibrationCurve } from '../metrics/calibration-curve.ts'
import type { Calibration } from '../model.ts'
import { calibrate } from '../predict/probability-of.ts'
import type { CalibrationReport } from '../training-report.ts'
import type { Folds } from '../validate/folds.ts'
import { fitIsotonic } from './fit-isotonic.ts'
import { fitPlatt } from './fit-platt.ts'

/** Fewer rows than this overfit isotonic regression (Niculescu-Mizil & Caruana 2005). */
const LEAST_ISOTONIC_ROWS = 1000

type Learn = (labels: Uint8Array, raw: Float64Array) => Calibration | null

export interface ChosenCalibration {
  calibration: Calibration | null
  report: CalibrationReport
}

/**
 * Decides on calibrating by the Brier score of cross-fitted probabilities: each fold's out-of-fold
 * scores are mapped by what the other folds taught. Applied, fitted on all rows, only where the
 * better method lowers it. `raw`: out-of-fold P(approve) of the training rows. `check` runs before
 * each fit; it may throw to stop.
 */
export function chooseCalibration(
  labels: Uint8Array,
  raw: Float64Array,
  folds: Folds,
  check: () => void = () => {},
): ChosenCalibration {
  const before = brier(labels, raw)
  const fits: { method: Calibration['method']; learn: Learn }[] = [{ method: 'platt', learn: fitPlatt }]
  if (labels.length >= LEAST_ISOTONIC_ROWS) fits.push({ method: 'isotonic', learn: fitIsotonic })
  const tried = fits.map(({ method, learn }) => {
    const after = crossFitted(labels, raw, folds, learn, check)
    return { method, learn, after, brier: brier(labels, after) }
  })
  const best = tried.reduce((a, b) => (b.brier < a.brier ? b : a))
  const calibration = best.brier < before ? best.learn(labels, raw) : null
  return {
    calibration,
    report: {
      applied: calibration?.method ?? null,
      brierBefore: before,
      brierAfter: best.brier,
      before: calibrationCurve(labels, raw),
      after: calibrationCurve(labels, best.after),
    },
  }
}

/** Each fold's scores mapped by a fit on the other folds; unmapped where that fit is none. */
export function crossFitted(
  labels: Uint8Array,
  raw: Float64Array,
  folds: Folds,
  learn: Learn,
  check: () => void = () => {},
): Float64Array {
  const mapped = raw.slice()
  for (let fold = 0; fold < folds.count; fold++) {
    check()
    const others = (_: number, i: number): boolean => folds.of[i] !== fold
    const calibration = learn(labels.filter(others), raw.filter(others))
    if (!calibration) continue
    for (let i = 0; i < raw.length; i++) {
      if (folds.of[i] === fold) mapped[i] = calibrate(calibration, raw[i] as number)
    }
  }
  return mapped
}

export function brier(labels: Uint8Array, probabilities: Float64Array): number {
  let sum = 0
  for (let i = 0; i < labels.length; i++) {
    const error = (probabilities[i] as number) - (labels[i] as number)
    sum += error * error
  }
  return sum / labels.length
}
