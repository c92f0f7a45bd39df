import { type RankedCounts, rankedCounts } from './ranked-counts.ts'
import { thin } from './thin.ts'

/** What blocking the `share` of rows with the lowest P(approve) would catch. */
export interface GainsPoint {
  /** Share of all rows, riskiest first. */
  share: number
  /** Share of the reject labels among them: the gain. */
  rejects: number
  /** Share of the approve labels among them: good orders lost. */
  approves: number
  /** rejects ÷ share: how many times more rejects than in a random pick of that size. */
  lift: number
}

/**
 * Cumulative gains and lift from the riskiest row down, ending at (1, 1, 1, lift 1); rows with equal
 * scores enter together; at most 200 points. Empty unless both classes occur.
 */
export function gainsCurve(labels: Uint8Array, probabilities: Float64Array): GainsPoint[] {
  return gainsOf(rankedCounts(labels, probabilities))
}

export function gainsOf({ score, tp, fp, positives, negatives }: RankedCounts): GainsPoint[] {
  if (positives === 0 || negatives === 0) return []
  // Entry i approves P ≥ score[i]; what is blocked then is all but entry i.
  return thin(score.length)
    .map((place) => score.length - 1 - place)
    .sort((a, b) => b - a)
    .map((i) => {
      const approves = positives - (tp[i - 1] ?? 0)
      const rejects = negatives - (fp[i - 1] ?? 0)
      const share = (approves + rejects) / (positives + negatives)
      return { share, rejects: rejects / negatives, approves: approves / positives, lift: rejects / negatives / share }
    })
}
