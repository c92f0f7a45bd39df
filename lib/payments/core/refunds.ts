import type { RefundState } from '@/db/constants/payments'

const rank: Record<RefundState, number> = { processing: 0, not_returned: 1, returned: 2 }

/** The later of two reports of one refund, whichever was told first: money on its way, then not sent, then sent. */
export const laterRefundState = (a: RefundState, b: RefundState): RefundState => (rank[a] >= rank[b] ? a : b)

/** What went back of a payment, cents; never more than came. */
export function refundedCents(
  amountCents: number,
  refunds: readonly { state: RefundState; amountCents: number }[],
): number {
  const returned = refunds.filter(({ state }) => state === 'returned')
  return Math.min(
    amountCents,
    returned.reduce((cents, refund) => cents + refund.amountCents, 0),
  )
}
