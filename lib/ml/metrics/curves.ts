import { type GainsPoint, gainsOf } from './gains-curve.ts'
import { ksIndex, type RankedCounts, rankedCounts } from './ranked-counts.ts'
import { thin } from './thin.ts'

/** `threshold` approves P ≥ threshold; the first point approves nobody and has threshold null. */
export interface RocPoint {
  threshold: number | null
  falsePositiveRate: number
  truePositiveRate: number
}

export interface PrecisionRecallPoint {
  threshold: number
  recall: number
  precision: number
}

/** Cumulative shares of each class scoring at most `score`. */
export interface KsPoint {
  score: number
  approve: number
  reject: number
}

export interface KsCurve {
  points: KsPoint[]
  /** Widest gap, and the threshold P ≥ score that makes it. */
  ks: number
  threshold: number
}

export interface Curves {
  roc: RocPoint[]
  precisionRecall: PrecisionRecallPoint[]
  ks: KsCurve
  gains: GainsPoint[]
}

/** From (0, 0) to (1, 1), at most 200 points. */
export function rocCurve(labels: Uint8Array, probabilities: Float64Array): RocPoint[] {
  return rocOf(rankedCounts(labels, probabilities))
}

/** From the highest score down to everyone approved, at most 200 points. */
export function precisionRecallCurve(labels: Uint8Array, probabilities: Float64Array): PrecisionRecallPoint[] {
  return precisionRecallOf(rankedCounts(labels, probabilities))
}

/** Ascending scores from "none yet" (0, 0) to (1, 1), at most 200 points. */
export function ksCurve(labels: Uint8Array, probabilities: Float64Array): KsCurve {
  return ksOf(rankedCounts(labels, probabilities))
}

/** Every curve from one sort. */
export function curvesOf(labels: Uint8Array, probabilities: Float64Array): Curves {
  const ranked = rankedCounts(labels, probabilities)
  return { roc: rocOf(ranked), precisionRecall: precisionRecallOf(ranked), ks: ksOf(ranked), gains: gainsOf(ranked) }
}

function rocOf(ranked: RankedCounts): RocPoint[] {
  const points = thin(ranked.score.length + 1, [ksIndex(ranked) + 1])
  return points.map((i) => ({
    threshold: ranked.score[i - 1] ?? null,
    falsePositiveRate: (ranked.fp[i - 1] ?? 0) / ranked.negatives,
    truePositiveRate: (ranked.tp[i - 1] ?? 0) / ranked.positives,
  }))
}

function precisionRecallOf(ranked: RankedCounts): PrecisionRecallPoint[] {
  return thin(ranked.score.length, [ksIndex(ranked)]).map((i) => {
    const tp = ranked.tp[i] as number
    const fp = ranked.fp[i] as number
    return { threshold: ranked.score[i] as number, recall: tp / ranked.positives, precision: tp / (tp + fp) }
  })
}

function ksOf(ranked: RankedCounts): KsCurve {
  const { score, tp, fp, positives, negatives } = ranked
  const widest = ksIndex(ranked)
  // Entry i approves P ≥ score[i]; so what scores at most score[i] is all but entry i − 1.
  const points = thin(score.length + 1, [widest + 1])
    .reverse()
    .map((i) => ({
      score: score[i] ?? 0,
      approve: 1 - (tp[i - 1] ?? 0) / positives,
      reject: 1 - (fp[i - 1] ?? 0) / negatives,
    }))
  return {
    points,
    ks: Math.abs((tp[widest] ?? 0) / positives - (fp[widest] ?? 0) / negatives),
    threshold: score[widest] ?? 0,
  }
}
