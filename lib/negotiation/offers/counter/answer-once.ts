import { cashOffer } from '../build-offer.ts'
import { discountCeiling, discountNow } from '../discount-ladder.ts'
import { answerPlan } from './answer-plan.ts'
import type { Draft, Talk } from './talk.ts'

/**
 * Answers a sum the customer has at once: it settles all where the discount that takes is allowed, else it becomes the
 * first payment of a plan. Nobody is asked for more than the discount on the table leaves.
 */
export function answerOnce(talk: Talk, onceCents: number): Draft {
  const { terms, progress, toldCents, wish } = talk
  const { debt, policy } = terms
  const now = Math.max(discountNow(debt, policy, progress), Math.min(toldCents, discountCeiling(debt, policy)))
  const needed = debt.overdueCents - onceCents
  if (needed <= discountCeiling(debt, policy)) {
    const discount = Math.max(now, needed)
    return { offers: [cashOffer(terms, discount, wish) ?? []].flat(), rules: [], grantedCents: discount }
  }
  return answerPlan({ ...talk, asked: { ...talk.asked, downPaymentCents: onceCents } })
}
