export type Agreement = { bothApprove: number; bothReject: number; onlyFirst: number; onlySecond: number }

/** How often two scores of the same rows approve the same, each at its own threshold. */
export function agreement(a: Float64Array, thresholdA: number, b: Float64Array, thresholdB: number): Agreement {
  const counts: Agreement = { bothApprove: 0, bothReject: 0, onlyFirst: 0, onlySecond: 0 }
  a.forEach((probability, i) => {
    const first = probability >= thresholdA
    const second = (b[i] as number) >= thresholdB
    if (first && second) counts.bothApprove += 1
    else if (first) counts.onlyFirst += 1
    else if (second) counts.onlySecond += 1
    else counts.bothReject += 1
  })
  return counts
}
