import type { CalibrationPoint } from './metrics/calibration-curve.ts'
import type { Algorithm, Model } from './model.ts'

/** One configuration of `auto`'s contest, judged by cross-validation inside the training rows. */
export interface Contestant {
  algorithm: Algorithm
  /** As tried, what the figures belong to: of many rows a cheaper form of the recipe that is trained for good. */
  options: Record<string, number>
  /** Means over the folds; errors are standard errors of those means. */
  logLoss: number
  logLossError: number
  auc: number
  aucError: number
  brier: number
  /** All folds together; null without a clock. */
  trainMs: number | null
  /** Smaller = easier to explain: scorecard 0, tree 1, forest 2, boosting 3, then by size. */
  complexity: number
}

export interface Leaderboard {
  folds: number
  /** Training rows that took part: all of them, or an even sample when they are many. */
  rows: number
  /** Lowest log loss first. */
  contestants: Contestant[]
  /** Index of the one trained for good. */
  chosen: number
  /** `simpler`: within one standard error of the best and simpler (Breiman et al. 1984, ch. 3). */
  why: 'best' | 'simpler'
}

/** What out-of-fold predictions of the training rows said of calibrating. */
export interface CalibrationReport {
  applied: 'platt' | 'isotonic' | null
  /** Brier out of fold, cross-fitted: before, and after the better of the two methods. */
  brierBefore: number
  brierAfter: number
  before: CalibrationPoint[]
  after: CalibrationPoint[]
}

/** How boosting stopped: log loss of the inner rows after each round. */
export interface RoundsReport {
  kept: number
  innerRows: number
  logLoss: number[]
}

/** Forest: each training row judged by the trees that did not see it. */
export interface OutOfBag {
  rows: number
  auc: number
  logLoss: number
  brier: number
  accuracy: number
}

/** A figure with its 95 % interval. */
export interface Interval {
  mean: number
  low: number
  high: number
}

export interface FeatureImportance {
  /** Index into the model's features. */
  feature: number
  /** Share of the AUC carried on the held-out rows; shares sum to 1. */
  importance: number
  /** Fall of the held-out AUC when the column is shuffled. */
  permutation: Interval
  /** Mean |TreeSHAP| of the margin on the held-out rows. */
  shap: Interval
  /** Share of the loss removed in training; shares sum to 1. */
  gain: number
}

/** Mean P(approve) of a sample of rows with one column set to a value in all of them (Friedman 2001). */
export interface PartialDependence {
  feature: number
  points: {
    /** Number, 0/1 of a boolean, or a category's index; null = missing. */
    value: number | null
    probability: number
    /** Share of the training rows at or nearest to the value. */
    share: number
  }[]
}

/** The same for the pair of columns that interact most (Friedman & Popescu 2008, H statistic). */
export interface PairDependence {
  features: [number, number]
  /** Share of the pair's joint effect that neither column carries alone, 0–1. */
  strength: number
  values: [(number | null)[], (number | null)[]]
  /** probability[i][j] at values[0][i], values[1][j]. */
  probability: number[][]
}

/** A small tree that imitates an ensemble, and how well, on held-out rows. */
export interface Surrogate {
  model: Model
  /** Share of rows answered alike at the threshold. */
  agreement: number
  /** Variance of the ensemble's probability that it explains. */
  r2: number
}

/** An even sample of training rows that explanations measure themselves on. */
export interface Background {
  /** One a feature of the model, encoded as in a Frame. */
  columns: Float64Array[]
  labels: Uint8Array
  /** P(approve) of the model. */
  probabilities: Float64Array
}

/** Shares of the training rows in bins, to compare later rows with (population stability index). */
export interface DriftReference {
  rows: number
  /** Ten bins of the held-out score with nearly equal counts: upper edges of all but the last. */
  score: { edges: number[]; shares: number[] }
  features: {
    /** Upper edges of all but the last bin; empty for a category. */
    edges: number[]
    /** One a bin (a category: one a category of the model), then the missing share last. */
    shares: number[]
  }[]
}

/** Everything a training tells besides the model and its held-out figures. */
export interface TrainingReport {
  leaderboard: Leaderboard | null
  calibration: CalibrationReport | null
  rounds: RoundsReport | null
  outOfBag: OutOfBag | null
  importance: FeatureImportance[]
  partial: PartialDependence[]
  pair: PairDependence | null
  surrogate: Surrogate | null
  background: Background
  reference: DriftReference
}
