/**
 * Area under the ROC curve: P(an approved row scores higher than a rejected one), ties half
 * (Mann–Whitney), exact up to 2^26 rows a class. NaN when a class is absent.
 */
export function auc(labels: Uint8Array, probabilities: Float64Array): number {
  const { positives, negatives } = sortedByClass(labels, probabilities)
  let wins = 0
  let below = 0
  let upTo = 0
  for (const score of positives) {
    while (below < negatives.length && (negatives[below] as number) < score) below++
    while (upTo < negatives.length && (negatives[upTo] as number) <= score) upTo++
    wins += below + upTo
  }
  return wins / (2 * positives.length * negatives.length)
}

/** Scores of the approved and of the rejected rows, each ascending. */
export function sortedByClass(
  labels: Uint8Array,
  probabilities: Float64Array,
): { positives: Float64Array; negatives: Float64Array } {
  let count = 0
  for (const label of labels) count += label
  const positives = new Float64Array(count)
  const negatives = new Float64Array(labels.length - count)
  let p = 0
  let n = 0
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 1) positives[p++] = probabilities[i] as number
    else negatives[n++] = probabilities[i] as number
  }
  return { positives: positives.sort(), negatives: negatives.sort() }
}
