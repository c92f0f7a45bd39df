import type { Means, Offer } from '../types.ts'
import { downPaymentFloor, planOffer, type Terms } from './build-offer.ts'
import type { DateWish } from './due-days.ts'
import { countWithin, longestCount } from './split-amount.ts'

/** Part of an equal instalment that a smaller first payment asks for, in percent. */
const smallerFirst = 70

function roundDown(cents: number): number {
  return cents >= 10_000 ? cents - (cents % 1_000) : cents - (cents % 100)
}

/**
 * A smaller first payment and instalments: as much as the customer has at once, else some less than an equal instalment,
 * never under the policy's floor. `count` is all payments; fewer when the rest would fall under the least instalment.
 */
export function planWithEntry(terms: Terms, count: number, means: Means, wish: DateWish): Offer | undefined {
  const { debt, policy } = terms
  const floor = downPaymentFloor(terms)
  const most = debt.overdueCents - policy.minInstallmentCents
  if (floor > most || policy.maxInstallments < 2) return undefined
  // Few enough payments that the floor stays below an equal instalment, where there are such.
  const under = Math.ceil(debt.overdueCents / floor) - 1
  const payments = under >= 2 && means.upfrontCents === undefined ? Math.min(count, under) : count
  const usual = roundDown(Math.floor((debt.overdueCents * smallerFirst) / (100 * payments)))
  const upfront = means.upfrontCents !== undefined && means.upfrontCents <= most ? means.upfrontCents : usual
  const entry = Math.min(Math.max(upfront, floor), most)
  const rest = debt.overdueCents - entry
  const longest = longestCount(rest, policy.minInstallmentCents, policy.maxInstallments - 1)
  const fits =
    means.monthlyCents === undefined
      ? null
      : countWithin(rest, means.monthlyCents, policy.minInstallmentCents, 1, longest)
  const offer = planOffer(terms, (fits ?? Math.min(payments - 1, longest)) + 1, wish, entry)
  // An entry like the other instalments would repeat a plain plan.
  return offer?.schedule[1]?.amountCents === entry ? undefined : offer
}
