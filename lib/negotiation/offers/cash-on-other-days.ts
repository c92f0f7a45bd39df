import { addDays, daysBetween } from '../calendar/index.ts'
import type { Day, Offer } from '../types.ts'
import { cashOffer, type Terms, usualDays } from './build-offer.ts'
import { businessDayUpTo, lastDueDay } from './due-days.ts'

/**
 * Payment at once on other days of the horizon, `most` of them: what is left to choose from when the policy has no room
 * for instalments. Later days take half of the discount or none, so that no offer is worse in every way than another;
 * earlier ones (before a day the customer wished for) keep it.
 * @param taken the day that is offered already
 */
export function cashOnOtherDays(terms: Terms, discountCents: number, taken: Day, most: number): Offer[] {
  const { policy, today } = terms
  const last = lastDueDay(policy, today)
  const middle = addDays(taken, Math.floor(daysBetween(taken, last) / 2))
  const options = [
    { day: businessDayUpTo(middle, addDays(taken, 1)), discount: Math.floor(discountCents / 2) },
    { day: businessDayUpTo(last, addDays(taken, 1)), discount: 0 },
    { day: businessDayUpTo(addDays(today, usualDays.cash), today), discount: discountCents },
    { day: businessDayUpTo(addDays(taken, -1), today), discount: discountCents },
  ]
  const days = new Set([taken])
  const offers: Offer[] = []
  for (const { day, discount } of options.filter((option, i) => i !== 0 || option.day !== options[1]?.day)) {
    if (!day || days.has(day) || offers.length >= most || day > last) continue
    days.add(day)
    const offer = cashOffer(terms, discount, { dueDay: day })
    if (offer) offers.push(offer)
  }
  return offers
}
