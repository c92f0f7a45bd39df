export type { AskedAlgorithm } from './auto/check-options.ts'
export type { FeatureProfile } from './bins/profile.ts'
export { BOOSTING_DEFAULTS, type BoostingOptions, MAX_BOOSTING_LEAVES } from './boosting/options.ts'
export { type TrainedBoosting, trainBoosting } from './boosting/train-boosting.ts'
export { MlError, type MlErrorCode, TrainingCancelled } from './errors.ts'
export { type Anchor, anchorForRow } from './explain/anchor-for-row.ts'
export type { Condition, FeatureCondition } from './explain/condition.ts'
export { applyChanges, counterfactual } from './explain/counterfactual.ts'
export { explainingPieces } from './explain/explaining-pieces.ts'
export { type Change, type CounterfactualOptions, nearestLeaf } from './explain/nearest-leaf.ts'
export { probabilityContributions } from './explain/probability-contributions.ts'
export { reasonCondition } from './explain/reason-condition.ts'
export { type Rule, rulesForRow } from './explain/rules-for-row.ts'
export { satisfies } from './explain/satisfies.ts'
export { type ShapRow, shapRow } from './explain/shap-row.ts'
export { type Sweep, sweepFeature } from './explain/sweep-feature.ts'
export type { ForestOptions } from './forest/options.ts'
export { type TrainedForest, trainForest } from './forest/train-forest.ts'
export { decodeModel } from './formats/decode-model.ts'
export { encodeModel, type ModelJson, modelParts } from './formats/encode-model.ts'
export { type MlCartJson, type MlCartNode, toMlCart } from './formats/ml-cart.ts'
export { packModel } from './formats/pack-model.ts'
export { unpackModel } from './formats/unpack-model.ts'
export type { ColumnType, Feature, Frame } from './frame.ts'
export { backgroundOf } from './importance/background-of.ts'
export { explainModel, type ModelExplanation } from './importance/explain-model.ts'
export { featureImportance } from './importance/feature-importance.ts'
export { gainImportance } from './importance/gain-importance.ts'
export { pairDependence } from './importance/pair-dependence.ts'
export { partialDependence } from './importance/partial-dependence.ts'
export {
  type PermutationImportance,
  type PermutationOptions,
  permutationImportance,
} from './importance/permutation-importance.ts'
export { shapImportance } from './importance/shap-importance.ts'
export { surrogateTree } from './importance/surrogate-tree.ts'
export { enlistHelper, TWO_THREAD_CELLS } from './kernel/backend.ts'
export { serveKernel } from './kernel/threads/serve-kernel.ts'
export { sigmoid } from './math/sigmoid.ts'
export { auc } from './metrics/auc.ts'
export { bestThreshold, type ThresholdGoal } from './metrics/best-threshold.ts'
export { type CalibrationPoint, calibrationCurve } from './metrics/calibration-curve.ts'
export { type ConfusionMatrix, confusionMatrix } from './metrics/confusion-matrix.ts'
export {
  type Curves,
  type KsCurve,
  type KsPoint,
  ksCurve,
  type PrecisionRecallPoint,
  precisionRecallCurve,
  type RocPoint,
  rocCurve,
} from './metrics/curves.ts'
export { type DeLongResult, deLong } from './metrics/de-long.ts'
export { binShares, driftReference, featureShares } from './metrics/drift-reference.ts'
export { evaluate, type Metrics } from './metrics/evaluate.ts'
export { type GainsPoint, gainsCurve } from './metrics/gains-curve.ts'
export { type McNemarResult, mcNemar, mcNemarOfCounts } from './metrics/mc-nemar.ts'
export { type HistogramBin, scoreHistogram } from './metrics/score-histogram.ts'
export {
  type FairnessDifferences,
  fairnessDifferences,
  type SegmentFigures,
  segmentFigures,
} from './metrics/segments.ts'
export { type StabilityBand, stabilityBand, stabilityIndex } from './metrics/stability-index.ts'
export { type ThresholdRow, thresholdTable } from './metrics/threshold-table.ts'
export { ALGORITHMS, type Algorithm, type Calibration, type Model, type ModelFeature, NODE } from './model.ts'
export { predictMargin, predictRow } from './predict/predict-row.ts'
export { predictRows } from './predict/predict-rows.ts'
export { probabilityOf } from './predict/probability-of.ts'
export type { ScorecardOptions } from './scorecard/options.ts'
export { trainScorecard } from './scorecard/train-scorecard.ts'
export type { SplitRequest } from './split/split-by.ts'
export { type RowSplit, type SplitOptions, splitRows } from './split/split-rows.ts'
export { splitRowsByTime } from './split/split-rows-by-time.ts'
export {
  MIN_ROWS,
  type TrainingHooks,
  type TrainingInput,
  type TrainingResult,
  type TrainingStage,
  trainAndEvaluate,
} from './train-and-evaluate.ts'
export type {
  Background,
  CalibrationReport,
  Contestant,
  DriftReference,
  FeatureImportance,
  Interval,
  Leaderboard,
  OutOfBag,
  PairDependence,
  PartialDependence,
  RoundsReport,
  Surrogate,
  TrainingReport,
} from './training-report.ts'
export type { TreeOptions } from './tree/options.ts'
export { trainTree } from './tree/train-tree.ts'
