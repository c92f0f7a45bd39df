import type { DiscountApproach, Offer } from '../types.ts'
import { largestPayment } from './largest-payment.ts'

/** What an order may look at, in cents and counts. */
type Key = (offer: Offer) => number | string

const firstPayment: Key = ({ schedule }) => schedule[0]?.amountCents ?? 0
const lastDay: Key = ({ schedule }) => schedule.at(-1)?.dueDay ?? ''
const firstDay: Key = ({ schedule }) => schedule[0]?.dueDay ?? ''
const fewest: Key = ({ schedule }) => schedule.length
const most: Key = ({ schedule }) => -schedule.length
const leastDiscount: Key = ({ discountCents }) => discountCents
const mostDiscount: Key = ({ discountCents }) => -discountCents
const kind =
  (...order: Offer['kind'][]): Key =>
  (offer) =>
    order.indexOf(offer.kind)

/** By what each approach sorts, first things first; `none` leaves the engine's own order. */
const keys: Record<DiscountApproach, Key[]> = {
  none: [],
  gradual_concessions: [leastDiscount, fewest],
  fair_consideration: [kind('cash', 'instalments', 'down_payment'), fewest],
  generous_accommodation: [mostDiscount, most],
  term_first: [kind('instalments', 'down_payment', 'cash'), most],
  human_plan: [largestPayment, most],
  small_immediate: [firstPayment, firstDay],
  fixed: [lastDay, fewest],
  fee_waiver: [mostDiscount, fewest],
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The same offers in the order a persona shows them; a permutation, and nothing else. */
export function orderFor(offers: readonly Offer[], approach: DiscountApproach): Offer[] {
  const sorted = keys[approach]
  if (sorted.length === 0) return [...offers]
  return [...offers].sort((a, b) => {
    for (const key of sorted) {
      const order = compare(key(a), key(b))
      if (order) return order
    }
    return compare(a.id, b.id)
  })
}
