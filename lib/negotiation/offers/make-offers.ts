import type { Day, Debt, Means, NegotiationPolicy, Offer, OfferSet, Progress } from '../types.ts'
import { cashOffer, planOffer, type Terms } from './build-offer.ts'
import { cashOnOtherDays } from './cash-on-other-days.ts'
import { chooseCounts, isTight } from './choose-counts.ts'
import { discountNow } from './discount-ladder.ts'
import type { DateWish } from './due-days.ts'
import { horizonRule, leftOutOf } from './left-out.ts'
import { planWithEntry } from './plan-with-entry.ts'

/** Before anybody asked for a lower price. */
export const opening: Progress = { discountRequests: 0, grantedCents: 0 }

/** What the means say about dates. */
export function dateWish(means: Means): DateWish {
  return { dueDay: means.preferredDate, dayOfMonth: means.preferredDayOfMonth }
}

/** Below this willingness (0–1) the smallest step comes first. */
const reluctant = 0.35

/**
 * Cash first; plans first, longest first, for who has little or named a month; the first payment for who named one, or is
 * reluctant.
 */
function usualOrder(offers: Offer[], means: Means): Offer[] {
  const small = isTight(means) || means.monthlyCents !== undefined
  const rank: Record<Offer['kind'], number> =
    means.upfrontCents !== undefined || (means.willingness !== null && means.willingness < reluctant && !small)
      ? { down_payment: 0, cash: 1, instalments: 2 }
      : small
        ? { instalments: 0, down_payment: 1, cash: 2 }
        : { cash: 0, instalments: 1, down_payment: 2 }
  const length = (offer: Offer) => (isTight(means) ? -offer.schedule.length : offer.schedule.length)
  return [...offers].sort((a, b) => rank[a.kind] - rank[b.kind] || length(a) - length(b))
}

/**
 * The offers for a debt (cents, days): payment at once with the discount on the table, one or two plans of instalments,
 * and a smaller first payment; three or four in all, in a usual order. Where the policy has no room for plans, payment at
 * once on other days fills up. `leftOut` names the rules behind each kind that is missing and behind fewer than three.
 * The means choose which plans and dates, never the limits; the policy is one without `policyFaults`.
 */
export function makeOffers(
  debt: Debt,
  policy: NegotiationPolicy,
  today: Day,
  means: Means,
  progress: Progress = opening,
): OfferSet {
  const terms: Terms = { debt, policy, today }
  if (!Number.isSafeInteger(debt.overdueCents) || debt.overdueCents < 1) {
    return { offers: [], leftOut: [{ rule: 'invalid_amount', params: {} }] }
  }
  const wish = dateWish(means)
  const discount = discountNow(debt, policy, progress)
  const cash = cashOffer(terms, discount, wish)
  if (!cash) return { offers: [], leftOut: [horizonRule(terms)] }
  const counts = chooseCounts(debt.overdueCents, policy, means)
  const plans = counts.flatMap((count) => planOffer(terms, count, wish) ?? [])
  const offers = [cash, ...plans]
  const smaller = plans.length > 0 ? planWithEntry(terms, counts.at(-1) ?? 2, means, wish) : undefined
  if (smaller) offers.push(smaller)
  const due = cash.schedule[0]?.dueDay ?? today
  if (offers.length < 3) offers.push(...cashOnOtherDays(terms, discount, due, 3 - offers.length))
  return { offers: usualOrder(offers, means), leftOut: leftOutOf(terms, offers) }
}
