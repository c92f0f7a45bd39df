import { planOffer } from '../build-offer.ts'
import { fitCounts, fitEntry } from './fit-plan.ts'
import type { Draft, Talk } from './talk.ts'

/**
 * Answers a wish for instalments: by the month, by their number, with a first payment, or just smaller ones; the nearest
 * plan the policy allows where the wish has no room, with the rules that forbid it.
 */
export function answerPlan(talk: Talk): Draft {
  const { terms, asked, means, wish } = talk
  const first = asked.downPaymentCents === undefined ? { rules: [] } : fitEntry(terms, asked.downPaymentCents)
  const { counts, rules } = fitCounts(talk, first.entry)
  const paid = first.entry === undefined ? 0 : 1
  const offers = counts.flatMap((count) => planOffer(terms, count + paid, wish, first.entry) ?? [])
  // A first payment named earlier still holds: the same plan with it is shown second.
  if (asked.downPaymentCents === undefined && means.upfrontCents !== undefined && rules.length === 0) {
    const earlier = fitEntry(terms, means.upfrontCents)
    const again = earlier.rules.length === 0 ? fitCounts(talk, earlier.entry) : { counts: [], rules: [] }
    const count = again.rules.length === 0 ? again.counts[0] : undefined
    if (count !== undefined) offers.push(...[planOffer(terms, count + 1, wish, earlier.entry) ?? []].flat())
  }
  return {
    offers,
    rules: [...first.rules, ...rules],
    exhausted: asked.smallerInstallments === true && rules.length > 0,
  }
}
