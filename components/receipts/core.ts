import { centsOf } from '@/components/portfolios/core/cents'
import type { Findings } from '@/components/receipts/types'
import { type PaymentFinding, paymentFindings } from '@/db/constants/payments'

export type FindingSum = { finding: PaymentFinding; count: number; cents: number }

/** Counts and sums by finding, over every state of a payment, in the order that findings are told in. */
export function sumFindings(findings: Findings): FindingSum[] {
  return paymentFindings.map((finding) => {
    const mine = findings.filter((one) => one.finding === finding)
    return {
      finding,
      count: mine.reduce((sum, { count }) => sum + count, 0),
      cents: mine.reduce((sum, { amount }) => sum + centsOf(amount), 0),
    }
  })
}

/** How long after it was paid a payment was known, in milliseconds; 0 where clocks disagree. */
export const delayOf = ({ paid_at, received_at }: { paid_at: string; received_at: string }): number =>
  Math.max(0, Date.parse(received_at) - Date.parse(paid_at))
