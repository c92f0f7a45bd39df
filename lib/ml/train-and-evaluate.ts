import type { AskedAlgorithm } from './auto/check-options.ts'
import { type LearningStage, learn } from './auto/learn.ts'
import { MlError, TrainingCancelled } from './errors.ts'
import type { Frame } from './frame.ts'
import { explainModel } from './importance/explain-model.ts'
import { type CalibrationPoint, calibrationCurve } from './metrics/calibration-curve.ts'
import { type ConfusionMatrix, confusionMatrix } from './metrics/confusion-matrix.ts'
import { type Curves, curvesOf } from './metrics/curves.ts'
import { driftReference } from './metrics/drift-reference.ts'
import { evaluate, type Metrics } from './metrics/evaluate.ts'
import { type HistogramBin, scoreHistogram } from './metrics/score-histogram.ts'
import { type ThresholdRow, thresholdTable } from './metrics/threshold-table.ts'
import type { Model } from './model.ts'
import { predictInParts } from './predict/predict-in-parts.ts'
import { type SplitRequest, splitBy } from './split/split-by.ts'
import type { RowSplit } from './split/split-rows.ts'
import type { TrainingReport } from './training-report.ts'

/** Fewer labelled rows than this are refused. */
export const MIN_ROWS = 20

export interface TrainingInput {
  frame: Frame
  /** One a row of the frame: 1 = approve, 0 = reject. */
  labels: Uint8Array
  split: SplitRequest
  /** 'auto', the default, compares several configurations of all learners. */
  algorithm?: AskedAlgorithm
  /** By the learner's own names; `auto` takes `seed` alone. */
  options?: Record<string, number>
  /** Weight of an approve row relative to a reject row: 1 by default. */
  positiveWeight?: number
  /** Approved when P ≥ threshold; 0.5 by default. */
  threshold?: number
}

export type TrainingStage = 'split' | LearningStage | 'evaluating' | 'importance'

export interface TrainingHooks {
  /** `share` is the stage's own progress, 0 to 1; 'comparing' is of `auto` alone. */
  onStage?: (stage: TrainingStage, share: number) => void
  /**
   * True makes training throw `TrainingCancelled` at the next check: within some 100 ms, up to half a
   * second in a scorecard of 150,000 rows. A worker that must stop sooner is terminated.
   */
  shouldCancel?: () => boolean
  /** The caller's clock in milliseconds; without it `trainMs` is null. */
  now?: () => number
}

/** A model and every figure shown of it, all from the held-out rows. */
export interface TrainingResult {
  model: Model
  trainRows: number
  testRows: number
  threshold: number
  metrics: Metrics
  confusion: ConfusionMatrix
  curves: Curves & { calibration: CalibrationPoint[] }
  thresholdTable: ThresholdRow[]
  histogram: HistogramBin[]
  testLabels: Uint8Array
  testProbabilities: Float64Array
  /** The frame's row of each held-out one, ascending. */
  testRowIndex: Uint32Array
  /** Binning and growing of the model itself; null without a clock. */
  trainMs: number | null
  report: TrainingReport
}

/**
 * Splits, learns and evaluates: what a training worker runs. Held-out rows are read only to evaluate
 * and explain. The same input gives the same model and figures, bit for bit. Throws MlError:
 * no_features, too_few_rows, one_class (in either part), cancelled, invalid_input.
 */
export function trainAndEvaluate(input: TrainingInput, hooks: TrainingHooks = {}): TrainingResult {
  const { frame, labels, algorithm = 'auto', options = {}, positiveWeight = 1, threshold = 0.5 } = input
  const check = (): void => {
    if (hooks.shouldCancel?.()) throw new TrainingCancelled()
  }
  const onStage = (name: TrainingStage, share: number): void => {
    check()
    hooks.onStage?.(name, share)
  }
  onStage('split', 0)
  const { train, test } = checkedSplit(input)
  onStage('split', 1)
  const asked = { algorithm, options, split: input.split }
  const { shouldCancel, now } = hooks
  const { model, trainMs, leaderboard, calibration, rounds, outOfBag } = learn(
    { frame, labels, positiveWeight },
    train,
    asked,
    { onStage, shouldCancel, now },
  )
  const testProbabilities = predictInParts(model, frame, test, (share) => onStage('evaluating', share / 2))
  const testLabels = Uint8Array.from(test, (row) => labels[row] as number)
  const figures = figuresOf(testLabels, testProbabilities, threshold, (share) => onStage('evaluating', share))
  const reference = driftReference(frame, train, testProbabilities, check)
  onStage('importance', 0)
  const explained = explainModel(model, frame, labels, { train, test }, threshold, {
    onProgress: (share) => onStage('importance', share),
    ...(shouldCancel ? { shouldCancel } : {}),
  })
  onStage('importance', 1)
  return {
    model,
    trainRows: train.length,
    testRows: test.length,
    threshold,
    ...figures,
    testLabels,
    testProbabilities,
    testRowIndex: test,
    trainMs,
    report: { leaderboard, calibration, rounds, outOfBag, ...explained, reference },
  }
}

function checkedSplit({ frame, labels, split }: TrainingInput): RowSplit {
  if (frame.features.length === 0) throw new MlError('no_features', 'the frame has no features')
  if (labels.length !== frame.rows) {
    throw new MlError('invalid_input', `${labels.length} labels for ${frame.rows} rows`)
  }
  if (labels.length < MIN_ROWS) throw new MlError('too_few_rows', `${labels.length} rows; at least ${MIN_ROWS}`)
  const rows = splitBy(labels, split)
  for (const [name, part] of Object.entries(rows)) {
    const first = labels[part[0] as number]
    if (part.every((row: number) => labels[row] === first)) {
      throw new MlError('one_class', `the ${name} rows hold only one class`)
    }
  }
  return rows
}

type Figures = Pick<TrainingResult, 'metrics' | 'confusion' | 'curves' | 'thresholdTable' | 'histogram'>

function figuresOf(
  labels: Uint8Array,
  probabilities: Float64Array,
  threshold: number,
  onShare: (share: number) => void,
): Figures {
  onShare(0.5)
  const metrics = evaluate(labels, probabilities, threshold)
  onShare(0.7)
  const curves = { ...curvesOf(labels, probabilities), calibration: calibrationCurve(labels, probabilities) }
  onShare(0.9)
  const table = thresholdTable(labels, probabilities)
  const confusion = confusionMatrix(labels, probabilities, threshold)
  onShare(1)
  return { metrics, confusion, curves, thresholdTable: table, histogram: scoreHistogram(labels, probabilities) }
}
