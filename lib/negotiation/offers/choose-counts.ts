import type { Means, NegotiationPolicy } from '../types.ts'
import { countWithin, longestCount } from './split-amount.ts'

/** Below this capacity the longer plans are shown, from `ample` on the shorter ones. Scores as `Means.capacity`, 0–1. */
const tight = 0.35
const ample = 0.7

/** Whether the customer is known to have little. */
export function isTight(means: Means): boolean {
  return means.capacity !== null && means.capacity < tight
}

/**
 * One or two numbers of instalments to show, rising, out of those the policy allows: what fits the month the customer
 * named and one longer; else a share of the longest plan by capacity. The longest itself is kept for who asks or has
 * little. Empty when no plan of two is allowed.
 */
export function chooseCounts(totalCents: number, policy: NegotiationPolicy, means: Means): number[] {
  const { minInstallmentCents, maxInstallments } = policy
  const longest = longestCount(totalCents, minInstallmentCents, maxInstallments)
  if (longest < 2) return []
  const within = (count: number) => Math.max(2, Math.min(longest, count))
  const pair = (short: number, long: number) => {
    const [a, b] = [within(short), within(long)]
    return a === b ? [...new Set(b < longest ? [a, b + 1] : [within(a - 1), b])] : [a, b]
  }
  if (means.monthlyCents !== undefined) {
    const fits = countWithin(totalCents, means.monthlyCents, minInstallmentCents, 2, longest)
    return fits === null ? pair(Math.ceil(longest / 2), longest) : pair(fits, Math.ceil(fits * 1.5))
  }
  if (isTight(means)) return pair(Math.min(Math.ceil(longest * 0.6), 12), Math.min(longest, 24))
  if (means.capacity !== null && means.capacity >= ample) return pair(2, Math.max(3, Math.min(longest >> 2, 6)))
  return pair(Math.min(Math.round(longest / 4), 6), Math.max(3, Math.min(Math.round(longest / 2), 12)))
}
