export interface HistogramBin {
  /** from ≤ P < to; the last bin holds 1 as well. */
  from: number
  to: number
  approve: number
  reject: number
}

/** How many rows of each label score in each of `bins` equal slices of [0, 1]. */
export function scoreHistogram(labels: Uint8Array, probabilities: Float64Array, bins = 40): HistogramBin[] {
  const slices = Array.from({ length: bins }, (_, i) => ({ from: i / bins, to: (i + 1) / bins, approve: 0, reject: 0 }))
  for (let i = 0; i < labels.length; i++) {
    const place = Math.floor((probabilities[i] as number) * bins)
    const slice = slices[Math.min(bins - 1, Math.max(0, place))]
    if (slice) slice[labels[i] === 1 ? 'approve' : 'reject']++
  }
  return slices
}
