import { addDays, daysBetween } from '../calendar/index.ts'
import type { Day, Offer } from '../types.ts'
import { cashOffer, type Terms } from './build-offer.ts'
import { businessDayUpTo, lastDueDay } from './due-days.ts'

/**
 * Payment at once on later days of the horizon with less discount, or none: what is left to choose from when the policy
 * has no room for instalments. Two at most, later than `after`, rising in date and total.
 */
export function laterCash(terms: Terms, discountCents: number, after: Day): Offer[] {
  const last = lastDueDay(terms.policy, terms.today)
  const middle = addDays(after, Math.floor(daysBetween(after, last) / 2))
  const steps = [
    { day: businessDayUpTo(middle, addDays(after, 1)), discount: Math.floor(discountCents / 2) },
    { day: businessDayUpTo(last, addDays(after, 1)), discount: 0 },
  ]
  return steps.flatMap(({ day, discount }, i) => {
    if (!day || (i === 0 && day === steps[1]?.day)) return []
    return cashOffer(terms, discount, { dueDay: day }) ?? []
  })
}
