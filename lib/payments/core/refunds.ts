import type { RefundState } from '@/db/constants/payments'

const rank: Record<RefundState, number> = { processing: 0, not_returned: 1, returned: 2 }

/** The later of two reports of one refund, whichever was told first: money on its way, then not sent, then sent. */
export const laterRefundState = (a: RefundState, b: RefundState): RefundState => (rank[a] >= rank[b] ? a : b)

type Refund = { id: string; refundKey: string; amountCents: number; state: RefundState }

/** The name we give a refund where we ask for it, made of its id: the bank takes letters and digits. */
export const refundKeyOf = (refundId: string): string => refundId.slice(refundId.lastIndexOf('_') + 1).toUpperCase()

/**
 * Of refunds that a person sends, the one that the bank tells of under a name of its own: of that sum and not yet named by
 * the bank. One that is known to have left comes first, so that nothing counts as sent twice; then the oldest.
 */
export function sentByHand<R extends Refund>(
  rows: Iterable<R>,
  told: Pick<Refund, 'amountCents' | 'state'>,
): R | undefined {
  if (told.state === 'not_returned') return undefined
  const open = [...rows].filter(
    ({ id, refundKey, amountCents, state }) =>
      refundKey === refundKeyOf(id) && amountCents === told.amountCents && state !== 'not_returned',
  )
  return open.find(({ state }) => state === 'returned') ?? open[0]
}

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
