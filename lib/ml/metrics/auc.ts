import { sortedByClass } from './sorted-by-class.ts'

/**
 * Area under the ROC curve: P(an approved row scores higher than a rejected one), ties half
 * (Mann–Whitney), exact while the product of the class sizes is below 2^52. NaN without both classes.
 */
export function auc(labels: Uint8Array, probabilities: Float64Array): number {
  const { positives, negatives } = sortedByClass(labels, probabilities)
  let halfWins = 0
  let below = 0
  let upTo = 0
  for (const score of positives) {
    while (below < negatives.length && (negatives[below] as number) < score) below++
    while (upTo < negatives.length && (negatives[upTo] as number) <= score) upTo++
    halfWins += below + upTo
  }
  return halfWins / (2 * positives.length * negatives.length)
}
