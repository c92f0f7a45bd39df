import {
  driftReference,
  type FeatureImportance,
  type Model,
  predictRows,
  type TrainingInput,
  type TrainingReport,
  type TrainingResult,
} from '../../ml/index.ts'
import { evenSample } from './held-out-columns.ts'

const backgroundRows = 256

/** The report of a learner that tells nothing besides its importance. */
export function plainReport(
  { frame, labels }: TrainingInput,
  model: Model,
  importance: FeatureImportance[],
  held: Pick<TrainingResult, 'testRowIndex' | 'testProbabilities'>,
): TrainingReport {
  const heldOut = new Set(held.testRowIndex)
  const training = Uint32Array.from(labels, (_, row) => row).filter((row) => !heldOut.has(row))
  const rows = evenSample(training.length, backgroundRows).map((place) => training[place] as number)
  const none = { mean: 0, low: 0, high: 0 }
  return {
    leaderboard: null,
    calibration: null,
    rounds: null,
    outOfBag: null,
    importance: importance.map((item) => ({ ...item, permutation: none, shap: none })),
    partial: [],
    pair: null,
    surrogate: null,
    background: {
      columns: frame.columns.map((column) => Float64Array.from(rows, (row) => column[row] as number)),
      labels: Uint8Array.from(rows, (row) => labels[row] as number),
      probabilities: predictRows(model, frame, rows),
    },
    reference: driftReference(frame, training, held.testProbabilities),
  }
}
