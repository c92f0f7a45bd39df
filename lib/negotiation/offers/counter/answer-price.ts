import type { Proposal, RuleNote } from '../../types.ts'
import { cashOffer, type Terms } from '../build-offer.ts'
import { shareUp } from '../cents.ts'
import { componentCents, discountCeiling, discountLadder, discountNow } from '../discount-ladder.ts'
import { noDiscountRule } from '../left-out.ts'
import type { Draft, Talk } from './talk.ts'

/** What the wish comes to in cents of discount (undefined for just "less"), and what of it the policy keeps closed. */
function wishedDiscount({ debt, policy }: Terms, asked: Proposal): { cents?: number; rules: RuleNote[] } {
  const rules: RuleNote[] = []
  const wished: number[] = []
  if (asked.settleCents !== undefined) wished.push(debt.overdueCents - asked.settleCents)
  if (asked.discountBasisPoints !== undefined) {
    wished.push(shareUp(debt.overdueCents, Math.min(asked.discountBasisPoints, 10_000)))
  }
  if (asked.waive && !debt.components) rules.push({ rule: 'components_unknown', params: {} })
  for (const component of debt.components ? (asked.waive ?? []) : []) {
    if (!policy.discountable.includes(component)) rules.push({ rule: 'not_discountable', params: { component } })
  }
  if (asked.waive && debt.components) {
    wished.push(asked.waive.reduce((sum, component) => sum + componentCents(debt, component), 0))
  }
  return wished.length > 0 ? { cents: Math.max(...wished), rules } : { rules }
}

/**
 * Answers a wish for a lower price. A sum or percentage that the policy allows is granted as asked, or the better one
 * already on the table; anything beyond, and a plain "less", moves one step up the ladder, if the step was not yet told.
 * Waiving what may not be discounted is named as such and answered as a plain "less".
 */
export function answerPrice({ terms, asked, wish, progress, toldCents }: Talk): Draft {
  const { debt, policy } = terms
  const ceiling = discountCeiling(debt, policy)
  const { cents: wished, rules } = wishedDiscount(terms, asked)
  const now = discountNow(debt, policy, { ...progress, grantedCents: Math.max(progress.grantedCents, toldCents) })
  const give = (discount: number, more: RuleNote[], requests = progress.discountRequests): Draft => ({
    offers: [cashOffer(terms, discount, wish) ?? []].flat(),
    rules: more,
    grantedCents: discount,
    requests,
    exhausted: discount <= toldCents,
  })
  if (ceiling === 0) return give(0, rules.length > 0 ? rules : [noDiscountRule(terms)])
  const granted = wished !== undefined && wished <= ceiling ? Math.max(now, wished) : undefined
  const lower = !asked.lowerPrice || (granted ?? 0) > toldCents
  if (granted !== undefined && lower && rules.length === 0) return give(granted, [])

  const ladder = discountLadder(debt, policy)
  const next = now > toldCents ? now : (ladder.find((step) => step > now) ?? ceiling)
  const requests = Math.max(progress.discountRequests, ladder.indexOf(next))
  const tooMuch = wished !== undefined && wished > ceiling
  const beyond: RuleNote = {
    rule: 'max_discount',
    params: {
      maxDiscountBasisPoints: policy.maxDiscountBasisPoints,
      maxDiscountCents: ceiling,
      ...(tooMuch ? { askedCents: wished } : {}),
    },
  }
  if (rules.length > 0) return give(next, rules, requests)
  return give(next, tooMuch || next <= toldCents ? [beyond] : [], requests)
}
