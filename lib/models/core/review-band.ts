export type Band = { from: number; to: number; threshold: number }
export type BandFigures = {
  rows: number
  rightOverall: number
  /** Rows with from ≤ P < to: what a person looks at. */
  queue: { rows: number; right: number; approveLabels: number }
  /** The rest, which the model answers alone. */
  automatic: { rows: number; right: number; approved: number; wrongApprovals: number; wrongRejections: number }
}

/** Counts rows inside and outside a review band; `right` = the answer at the threshold is the label. */
export function bandFigures(labels: Uint8Array, probabilities: Float64Array, band: Band): BandFigures {
  const queue = { rows: 0, right: 0, approveLabels: 0 }
  const automatic = { rows: 0, right: 0, approved: 0, wrongApprovals: 0, wrongRejections: 0 }
  probabilities.forEach((probability, row) => {
    const isGood = labels[row] === 1
    const approves = probability >= band.threshold
    const isRight = Number(approves === isGood)
    if (probability >= band.from && probability < band.to) {
      queue.rows += 1
      queue.right += isRight
      queue.approveLabels += Number(isGood)
      return
    }
    automatic.rows += 1
    automatic.right += isRight
    automatic.approved += Number(approves)
    automatic.wrongApprovals += Number(approves && !isGood)
    automatic.wrongRejections += Number(!approves && isGood)
  })
  return { rows: labels.length, rightOverall: queue.right + automatic.right, queue, automatic }
}
