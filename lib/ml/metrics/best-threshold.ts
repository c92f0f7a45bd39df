import { readableBetween } from '../bins/readable-number.ts'
import { gapAt, type RankedCounts, rankedCounts } from './ranked-counts.ts'

export type ThresholdGoal = 'youden' | 'accuracy'

/**
 * The threshold (approved when P ≥ threshold) with the highest recall + specificity − 1 ('youden')
 * or accuracy, and that figure. Of equals the highest threshold, which approves fewest. It is a
 * readable number between the score it lets in and the next one below. Use rows that were not
 * trained on.
 */
export function bestThreshold(
  labels: Uint8Array,
  probabilities: Float64Array,
  goal: ThresholdGoal = 'youden',
): { threshold: number; value: number } {
  const ranked = rankedCounts(labels, probabilities)
  const judge = goal === 'youden' ? gapAt : accuracyAt
  let best = -1
  let value = goal === 'youden' ? 0 : ranked.negatives / Math.max(1, labels.length)
  for (let i = 0; i < ranked.score.length; i++) {
    const here = judge(ranked, i)
    if (!(here > value)) continue
    best = i
    value = here
  }
  // Better than any score: approving nobody.
  if (best < 0) return { threshold: 1, value }
  const score = ranked.score[best] as number
  const next = ranked.score[best + 1] ?? 0
  return { threshold: next < score ? -readableBetween(-score, -next, false) : score, value }
}

function accuracyAt(ranked: RankedCounts, i: number): number {
  const right = (ranked.tp[i] as number) + ranked.negatives - (ranked.fp[i] as number)
  return right / (ranked.positives + ranked.negatives)
}
