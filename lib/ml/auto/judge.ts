import { crossFitted } from '../calibrate/choose-calibration.ts'
import { fitPlatt } from '../calibrate/fit-platt.ts'
import { log } from '../math/log.ts'
import { auc } from '../metrics/auc.ts'
import type { FoldPlan } from '../validate/plan-folds.ts'

/** How one recipe did on rows it had not seen; errors are standard errors over the folds. */
export interface Judgement {
  logLoss: number
  logLossError: number
  auc: number
  aucError: number
  brier: number
  /** Log loss of each row, to compare recipes row by row. */
  losses: Float64Array
}

/**
 * Judges out-of-fold probabilities as they would be served: calibrated (Platt's way, cross-fitted)
 * where that lowers the log loss.
 */
export function judge({ labels, folds }: FoldPlan, raw: Float64Array, check?: () => void): Judgement {
  const mapped = crossFitted(labels, raw, folds, fitPlatt, check)
  const before = lossesOf(labels, raw)
  const after = lossesOf(labels, mapped)
  const served = mean(after) < mean(before) ? mapped : raw
  const losses = served === mapped ? after : before
  const byFold = Array.from({ length: folds.count }, (_, fold) => {
    const inside = (_value: number, i: number): boolean => folds.of[i] === fold
    const own = labels.filter(inside)
    return { logLoss: mean(losses.filter(inside)), auc: auc(own, served.filter(inside)) }
  })
  const aucs = byFold.map((fold) => fold.auc).filter((value) => !Number.isNaN(value))
  return {
    logLoss: mean(losses),
    logLossError: standardError(byFold.map((fold) => fold.logLoss)),
    auc: mean(aucs),
    aucError: standardError(aucs),
    brier: mean(served.map((p, i) => (p - (labels[i] as number)) ** 2)),
    losses,
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
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - centre) ** 2
  return Math.sqrt(squares / (values.length - 1) / values.length)
}
