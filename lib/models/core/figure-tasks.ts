import { confusionMatrix, deLong, evaluate, mcNemar } from '../../ml/index.ts'
import { agreement } from './agreement.ts'
import { profitOf } from './profit.ts'
import { segmentsOf } from './segments.ts'

/** Two models' probabilities of the same rows, tested against each other, each at its own threshold. */
function comparePair(labels: Uint8Array, a: Float64Array, b: Float64Array, thresholds: { a: number; b: number }) {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  // The test needs two rows of each class.
  const isTestable = Math.min(positives, labels.length - positives) >= 2
  return {
    auc: isTestable ? deLong(labels, a, b) : null,
    errors: mcNemar(labels, a, b, thresholds),
    agreement: agreement(a, thresholds.a, b, thresholds.b),
    rows: labels.length,
  }
}

/** Matrix and metrics at a threshold. */
function judge(labels: Uint8Array, probabilities: Float64Array, threshold: number) {
  return {
    matrix: confusionMatrix(labels, probabilities, threshold),
    metrics: evaluate(labels, probabilities, threshold),
  }
}

/** Figures of very many held-out rows, which take too long for the thread that answers requests. */
export const figureTasks = { comparePair, judge, profitOf, segmentsOf }
export type FigureTask = keyof typeof figureTasks
