import { MlError } from '../errors.ts'

/**
 * Scores of the approved and of the rejected rows, each ascending. Throws `invalid_input` when a
 * score is NaN or the lengths differ.
 */
export function sortedByClass(
  labels: Uint8Array,
  probabilities: Float64Array,
): { positives: Float64Array; negatives: Float64Array } {
  if (labels.length !== probabilities.length) {
    throw new MlError('invalid_input', `${labels.length} labels, ${probabilities.length} probabilities`)
  }
  let count = 0
  for (const label of labels) count += label
  const positives = new Float64Array(count)
  const negatives = new Float64Array(labels.length - count)
  let p = 0
  let n = 0
  for (let i = 0; i < labels.length; i++) {
    const score = probabilities[i] as number
    if (Number.isNaN(score)) throw new MlError('invalid_input', `probability ${i} is not a number`)
    if (labels[i] === 1) positives[p++] = score
    else negatives[n++] = score
  }
  return { positives: positives.sort(), negatives: negatives.sort() }
}
