import { brier, crossFitted } from '../calibrate/choose-calibration.ts'
import { fitPlatt } from '../calibrate/fit-platt.ts'
import { log } from '../math/log.ts'
import { auc } from '../metrics/auc.ts'
import type { Folds } from '../validate/folds.ts'

/** How one recipe did on rows it had not seen; errors are standard errors over the folds. */
export interface Judgement {
  logLoss: number
  logLossError: number
  auc: number
  aucError: number
  brier: number
  /** Log loss of each row, the mean over the draws, to compare recipes row by row. */
  losses: Float64Array
}

/** Out-of-fold P(approve) by one draw of folds. */
export interface Draw {
  folds: Folds
  raw: Float64Array
}

/**
 * Judges out-of-fold probabilities as they would be served: calibrated (Platt's way, cross-fitted)
 * where that lowers the log loss. `check` runs before each fit; it may throw to stop.
 */
export function judge(labels: Uint8Array, draws: Draw[], check?: () => void): Judgement {
  const served = draws.map(({ folds, raw }) => {
    const mapped = crossFitted(labels, raw, folds, fitPlatt, check)
    return mean(lossesOf(labels, mapped)) < mean(lossesOf(labels, raw)) ? mapped : raw
  })
  const losses = served.map((probabilities) => lossesOf(labels, probabilities))
  const byFold = draws.flatMap(({ folds }, d) =>
    Array.from({ length: folds.count }, (_, fold) => {
      const inside = (_value: number, i: number): boolean => folds.of[i] === fold
      const own = (list: Float64Array | undefined): Float64Array => (list as Float64Array).filter(inside)
      return { logLoss: mean(own(losses[d])), auc: auc(labels.filter(inside), own(served[d])) }
    }),
  )
  const aucs = byFold.map((fold) => fold.auc).filter((value) => !Number.isNaN(value))
  // Repeated draws are of the same rows: they steady the mean, not its error.
  const sameRows = Math.sqrt(draws.length)
  return {
    logLoss: mean(losses.map(mean)),
    logLossError: standardError(byFold.map((fold) => fold.logLoss)) * sameRows,
    auc: mean(aucs),
    aucError: standardError(aucs) * sameRows,
    brier: mean(served.map((probabilities) => brier(labels, probabilities))),
    losses: Float64Array.from(labels, (_, i) => mean(losses.map((list) => list[i] as number))),
  }
}

function lossesOf(labels: Uint8Array, probabilities: Float64Array): Float64Array {
  return probabilities.map((p, i) => -log(Math.max(1e-15, labels[i] === 1 ? p : 1 - p)))
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / Math.max(1, values.length)
}

/** Standard error of the mean; 0 of fewer than two values. */
export function standardError(values: ArrayLike<number>): number {
  if (values.length < 2) return 0
  const centre = mean(values)
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const apart = (values[i] as number) - centre
    squares += apart * apart
  }
  return Math.sqrt(squares / (values.length - 1) / values.length)
}
