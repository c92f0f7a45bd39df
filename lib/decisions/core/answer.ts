import type { DecisionKind } from '@/db/constants/decisions'

export type Policy = { threshold: number; reviewFrom: number | null; reviewTo: number | null }

/** Inside the band (from ≤ p < to) a person decides; else approved when p ≥ threshold. */
export function answerOf(probability: number, policy: Policy): DecisionKind {
  const { threshold, reviewFrom, reviewTo } = policy
  if (reviewFrom !== null && reviewTo !== null && probability >= reviewFrom && probability < reviewTo) return 'review'
  return probability >= threshold ? 'approved' : 'rejected'
}

/** The probability that an answer must cross to become its opposite: out of a band means past its far end. */
export function thresholdToCross(answer: DecisionKind, policy: Policy): number {
  if (policy.reviewFrom === null || policy.reviewTo === null) return policy.threshold
  return answer === 'approved' ? policy.reviewFrom : policy.reviewTo
}

/** The probability on whose side an answer lies: out of a band, its near end; inside one, the threshold. */
export function thresholdHeld(answer: DecisionKind, policy: Policy): number {
  if (answer === 'review' || policy.reviewFrom === null || policy.reviewTo === null) return policy.threshold
  return answer === 'approved' ? policy.reviewTo : policy.reviewFrom
}
