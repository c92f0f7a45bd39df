import { MlError, TrainingCancelled } from './errors.ts'
import type { Frame } from './frame.ts'
import { gainImportance } from './importance/gain-importance.ts'
import { permutationImportance } from './importance/permutation-importance.ts'
import { type CalibrationPoint, calibrationCurve } from './metrics/calibration-curve.ts'
import { type ConfusionMatrix, confusionMatrix } from './metrics/confusion-matrix.ts'
import { type Curves, curvesOf } from './metrics/curves.ts'
import { evaluate, type Metrics } from './metrics/evaluate.ts'
import { type HistogramBin, scoreHistogram } from './metrics/score-histogram.ts'
import { type ThresholdRow, thresholdTable } from './metrics/threshold-table.ts'
import type { Model } from './model.ts'
import { predictRows } from './predict/predict-rows.ts'
import { type RowSplit, splitRows } from './split/split-rows.ts'
import { splitRowsByTime } from './split/split-rows-by-time.ts'
import type { TreeOptions } from './tree/options.ts'
import { trainTree } from './tree/train-tree.ts'

/** Fewer labelled rows than this are refused. */
export const MIN_ROWS = 20

export type SplitRequest = { testShare: number; seed: number } | { testShare: number; times: Float64Array }

export interface TrainingInput {
  frame: Frame
  /** One a row of the frame: 1 = approve, 0 = reject. */
  labels: Uint8Array
  split: SplitRequest
  options?: Partial<TreeOptions>
  /** Approved when P ≥ threshold; 0.5 by default. */
  threshold?: number
}

export type TrainingStage = 'split' | 'binning' | 'growing' | 'evaluating' | 'importance'

export interface TrainingHooks {
  /** `share` is the stage's own progress, 0 to 1. */
  onStage?: (stage: TrainingStage, share: number) => void
  /** True makes training throw `TrainingCancelled` at the next node, feature or stage. */
  shouldCancel?: () => boolean
  /** The caller's clock in milliseconds; without it `trainMs` is null. */
  now?: () => number
}

export interface FeatureImportance {
  /** Index into the model's features. */
  feature: number
  /** Share of the AUC carried on the held-out rows. */
  importance: number
  /** Share of the Gini loss removed in training. */
  gain: number
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
  /** Most important first. */
  importance: FeatureImportance[]
  testLabels: Uint8Array
  testProbabilities: Float64Array
  /** The frame's row of each held-out one, ascending. */
  testRowIndex: Uint32Array
  /** Binning and growing; null without a clock. */
  trainMs: number | null
}

/**
 * Splits, trains and evaluates: what a training worker runs. The same input gives the same result,
 * bit for bit. Throws MlError: no_features, too_few_rows, one_class (in either part), cancelled,
 * invalid_input.
 */
export function trainAndEvaluate(input: TrainingInput, hooks: TrainingHooks = {}): TrainingResult {
  const { frame, labels, threshold = 0.5 } = input
  const stage = (name: TrainingStage, share: number): void => {
    if (hooks.shouldCancel?.()) throw new TrainingCancelled()
    hooks.onStage?.(name, share)
  }
  stage('split', 0)
  if (frame.features.length === 0) throw new MlError('no_features', 'the frame has no features')
  if (labels.length < MIN_ROWS) throw new MlError('too_few_rows', `${labels.length} rows; at least ${MIN_ROWS}`)
  const { train, test } = splitBy(labels, input.split)
  const testLabels = Uint8Array.from(test, (row) => labels[row] as number)
  if (new Set(testLabels).size < 2) throw new MlError('one_class', 'the held-out rows hold only one class')
  stage('split', 1)

  const started = hooks.now?.()
  const model = trainTree(frame, labels, train, input.options, {
    shouldCancel: hooks.shouldCancel,
    onProgress: (share) => (share < 0.5 ? stage('binning', share * 2) : stage('growing', share * 2 - 1)),
  })
  const trainMs = started === undefined || !hooks.now ? null : hooks.now() - started

  stage('evaluating', 0)
  const testProbabilities = predictRows(model, frame, test)
  const result = {
    model,
    trainRows: train.length,
    testRows: test.length,
    threshold,
    metrics: evaluate(testLabels, testProbabilities, threshold),
    confusion: confusionMatrix(testLabels, testProbabilities, threshold),
    curves: {
      ...curvesOf(testLabels, testProbabilities),
      calibration: calibrationCurve(testLabels, testProbabilities),
    },
    thresholdTable: thresholdTable(testLabels, testProbabilities),
    histogram: scoreHistogram(testLabels, testProbabilities),
    testLabels,
    testProbabilities,
    testRowIndex: test,
    trainMs,
  }
  stage('evaluating', 1)
  const importance = importanceOf(model, frame, labels, test, (share) => stage('importance', share))
  stage('importance', 1)
  return { ...result, importance }
}

function splitBy(labels: Uint8Array, split: SplitRequest): RowSplit {
  return 'times' in split ? splitRowsByTime(split.times, split.testShare) : splitRows(labels, split)
}

function importanceOf(
  model: Model,
  frame: Frame,
  labels: Uint8Array,
  rows: Uint32Array,
  onFeature: (share: number) => void,
): FeatureImportance[] {
  const { share } = permutationImportance(model, frame, labels, rows, { onFeature })
  const gain = gainImportance(model)
  return model.features
    .map((_, feature) => ({ feature, importance: share[feature] as number, gain: gain[feature] as number }))
    .sort((a, b) => b.importance - a.importance || b.gain - a.gain || a.feature - b.feature)
}
