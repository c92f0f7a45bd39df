import type { Day } from '../../negotiation/index.ts'
import type { GuardContext, GuardOffer } from '../types.ts'

export type MoneyRole = 'overdue' | 'total' | 'saving' | 'first' | 'instalment' | 'last' | 'remainder'

/** One offer with every figure a reply may say of it. */
export type OfferFacts = {
  index: number
  totalCents: number
  savingCents: number
  basisPoints: number
  payments: number
  amounts: readonly number[]
  days: readonly Day[]
}

function factsOf(
  { totalCents, discountBasisPoints, schedule }: GuardOffer,
  index: number,
  overdueCents: number,
): OfferFacts {
  return {
    index,
    totalCents,
    savingCents: overdueCents - totalCents,
    basisPoints: discountBasisPoints,
    payments: schedule.length,
    amounts: schedule.map((payment) => payment.amountCents),
    days: schedule.map((payment) => payment.dueDay),
  }
}

export const offerFacts = (context: GuardContext): OfferFacts[] =>
  context.offers.map((offer, index) => factsOf(offer, index, context.overdueCents))

/** What a sum is in an offer. */
export function rolesIn(offer: OfferFacts, cents: number): MoneyRole[] {
  const roles: MoneyRole[] = []
  if (cents === offer.totalCents) roles.push('total')
  if (cents === offer.savingCents && cents > 0) roles.push('saving')
  if (offer.payments > 1) {
    if (cents === offer.amounts[0]) roles.push('first')
    if (offer.amounts.slice(offer.amounts[0] === offer.amounts[1] ? 0 : 1).includes(cents)) roles.push('instalment')
    if (cents === offer.amounts.at(-1)) roles.push('last')
    if (cents === offer.totalCents - (offer.amounts[0] ?? 0)) roles.push('remainder')
  }
  return roles
}

/** Largest difference of the last instalment that is rounding alone. */
const roundingCents = 100

/**
 * Whether "`count` of `cents`" is true of an offer: as many payments of that sum, one more where only rounding sets the
 * last apart, one less where the first is told beside them.
 */
export function holdsPlan(offer: OfferFacts, count: number, cents: number, besideFirst: boolean): boolean {
  const equal = offer.amounts.filter((amount) => amount === cents).length
  if (equal === 0 || offer.payments < 2) return false
  if (count === equal) return true
  const last = offer.amounts.at(-1) ?? 0
  if (count === equal + 1 && last !== cents && Math.abs(last - cents) <= roundingCents) return true
  return besideFirst && offer.amounts[0] === cents && count === equal - 1
}
