import { auc } from './auc.ts'
import { confusionMatrix } from './confusion-matrix.ts'
import { gapAt, ksIndex, rankedCounts } from './ranked-counts.ts'

/**
 * Approve is the positive class. A share of nothing is 0 (precision when nobody is approved);
 * auc, gini and ks are NaN when the rows hold one class only.
 */
export interface Metrics {
  accuracy: number
  balancedAccuracy: number
  precision: number
  recall: number
  f1: number
  auc: number
  /** 2·auc − 1. */
  gini: number
  /** Kolmogorov–Smirnov: the widest gap between the classes' score distributions. */
  ks: number
  brier: number
  /** Natural logarithm; probabilities held inside [1e-15, 1 − 1e-15]. */
  logLoss: number
  approvalRate: number
}

/** All figures of `labels` (1 = approve) against P(approve), decided at P ≥ threshold. */
export function evaluate(labels: Uint8Array, probabilities: Float64Array, threshold: number): Metrics {
  const [[tp, fn], [fp, tn]] = confusionMatrix(labels, probabilities, threshold)
  const total = labels.length
  const area = auc(labels, probabilities)
  const ranked = rankedCounts(labels, probabilities)
  const recall = share(tp, tp + fn)
  return {
    accuracy: share(tp + tn, total),
    balancedAccuracy: (recall + share(tn, tn + fp)) / 2,
    precision: share(tp, tp + fp),
    recall,
    f1: share(2 * tp, 2 * tp + fp + fn),
    auc: area,
    gini: 2 * area - 1,
    ks: ranked.positives > 0 && ranked.negatives > 0 ? Math.abs(gapAt(ranked, ksIndex(ranked))) : Number.NaN,
    ...losses(labels, probabilities),
    approvalRate: share(tp + fp, total),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function losses(labels: Uint8Array, probabilities: Float64Array): { brier: number; logLoss: number } {
  let squared = 0
  let logs = 0
  for (let i = 0; i < labels.length; i++) {
    const p = probabilities[i] as number
    const right = labels[i] === 1 ? p : 1 - p
    squared += (1 - right) ** 2
    logs -= Math.log(Math.min(1 - 1e-15, Math.max(1e-15, right)))
  }
  return { brier: share(squared, labels.length), logLoss: share(logs, labels.length) }
}
