import { sortedByClass } from './sorted-by-class.ts'

/**
 * What each distinct score would approve as threshold, from the highest score down: `score`, and
 * approved rows at P ≥ score among the approve labels (`tp`) and the reject labels (`fp`).
 */
export interface RankedCounts {
  score: number[]
  tp: number[]
  fp: number[]
  positives: number
  negatives: number
}

/** Sorts once for every curve; ties share one entry. */
export function rankedCounts(labels: Uint8Array, probabilities: Float64Array): RankedCounts {
  const { positives, negatives } = sortedByClass(labels, probabilities)
  const ranked: RankedCounts = {
    score: [],
    tp: [],
    fp: [],
    positives: positives.length,
    negatives: negatives.length,
  }
  let p = positives.length
  let n = negatives.length
  while (p > 0 || n > 0) {
    const score = Math.max(positives[p - 1] ?? Number.NEGATIVE_INFINITY, negatives[n - 1] ?? Number.NEGATIVE_INFINITY)
    while (p > 0 && positives[p - 1] === score) p--
    while (n > 0 && negatives[n - 1] === score) n--
    ranked.score.push(score)
    ranked.tp.push(positives.length - p)
    ranked.fp.push(negatives.length - n)
  }
  return ranked
}

/** Index of the entry where approve and reject shares lie furthest apart (first of equals). */
export function ksIndex(ranked: RankedCounts): number {
  let best = 0
  let widest = -1
  for (let i = 0; i < ranked.score.length; i++) {
    const gap = Math.abs(gapAt(ranked, i))
    if (gap <= widest) continue
    widest = gap
    best = i
  }
  return best
}

/** Share of approve labels approved minus share of reject labels approved. */
export function gapAt(ranked: RankedCounts, i: number): number {
  return (ranked.tp[i] as number) / ranked.positives - (ranked.fp[i] as number) / ranked.negatives
}
