import type { Means, Offer, Progress, Proposal, RuleNote } from '../../types.ts'
import type { Terms } from '../build-offer.ts'
import type { DateWish } from '../due-days.ts'

/** One turn at the table: the terms, the wish as understood, and what was said before. */
export type Talk = {
  terms: Terms
  asked: Proposal
  /** With what this turn told. */
  means: Means
  wish: DateWish
  progress: Progress
  shown: readonly Offer[]
  /** The largest discount the customer has seen. */
  toldCents: number
}

/** An answer to one part of a wish: `rules` forbid the wish itself; `grantedCents` and `requests` move the progress. */
export type Draft = {
  offers: Offer[]
  rules: RuleNote[]
  grantedCents?: number
  requests?: number
  /** No more can be given on this wish. */
  exhausted?: boolean
}

export function asksPrice({ settleCents, discountBasisPoints, waive, lowerPrice }: Proposal): boolean {
  return settleCents !== undefined || discountBasisPoints !== undefined || waive !== undefined || lowerPrice === true
}

export function asksPlan(asked: Proposal): boolean {
  const { monthlyCents, downPaymentCents, installments, inInstallments, smallerInstallments } = asked
  return (
    monthlyCents !== undefined ||
    downPaymentCents !== undefined ||
    installments !== undefined ||
    inInstallments === true ||
    smallerInstallments === true
  )
}

export function asksDate({ dueDay, dayOfMonth }: Proposal): boolean {
  return dueDay !== undefined || dayOfMonth !== undefined
}
