/** One bin of rows with neighbouring scores. */
export interface CalibrationPoint {
  /** Mean P(approve) of the bin. */
  predicted: number
  /** Share of approve labels in the bin. */
  observed: number
  rows: number
}

/** Up to `bins` bins of equal count by ascending score; rows with equal scores stay together. */
export function calibrationCurve(labels: Uint8Array, probabilities: Float64Array, bins = 10): CalibrationPoint[] {
  const rows = Uint32Array.from(labels, (_, i) => i)
  const score = (i: number): number => probabilities[rows[i] as number] as number
  rows.sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number))
  const points: CalibrationPoint[] = []
  let start = 0
  for (let bin = 1; bin <= bins; bin++) {
    let end = Math.round((bin * rows.length) / bins)
    while (end > start && end < rows.length && score(end) === score(end - 1)) end++
    if (end <= start) continue
    let sum = 0
    let approved = 0
    for (let i = start; i < end; i++) {
      sum += score(i)
      approved += labels[rows[i] as number] as number
    }
    points.push({ predicted: sum / (end - start), observed: approved / (end - start), rows: end - start })
    start = end
  }
  return points
}
