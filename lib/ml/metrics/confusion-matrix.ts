/** Rows actual (approve, reject), columns predicted (approved, rejected): [[tp, fn], [fp, tn]]. */
export type ConfusionMatrix = [[number, number], [number, number]]

/** Counts of `labels` (1 = approve) against the decision P(approve) ≥ threshold. */
export function confusionMatrix(labels: Uint8Array, probabilities: Float64Array, threshold: number): ConfusionMatrix {
  let tp = 0
  let fp = 0
  let positives = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    positives += label
    if (!((probabilities[i] as number) >= threshold)) continue
    if (label === 1) tp++
    else fp++
  }
  return [
    [tp, positives - tp],
    [fp, labels.length - positives - fp],
  ]
}
