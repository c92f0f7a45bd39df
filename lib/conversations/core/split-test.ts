/*
 * Which of two versions does better, told by a test that may be looked at after every conversation.
 *
 * A p-value of Fisher's exact test holds for one look at a size fixed beforehand; who looks every day and stops at the
 * first p < 0.05 is wrong far oftener than one time in twenty. So a winner is named by an anytime-valid test instead:
 * each conversation draws its arm with a known probability r, so were both versions as good, the arm of a success (and
 * of a failure) would be a coin of exactly that r, whatever the rate of success is. The evidence against that coin is the
 * likelihood of the arms seen under a Beta mixture around r, over their likelihood under r: a martingale of mean 1, which
 * by Ville's inequality passes 1/α at any time with probability at most α. (Lindon and Malek, Anytime-Valid Inference
 * for Multinomial Count Data, NeurIPS 2022; Johari, Koomen, Pekelis and Walsh, Always Valid Inference, Operations
 * Research 70, 2022.)
 */

export type ArmCount = { conversations: number; successes: number }

export type SplitTest = {
  /** Rate of B minus rate of A; null while an arm is empty. */
  difference: number | null
  /** Planned conversations of each arm before a winner may be named. */
  planned: number
  /** Anytime-valid: may be read at every moment. */
  p: number
  /** Fisher's exact test, two-sided: holds for somebody who looks once, at the planned size. */
  pFisher: number
  verdict: 'too_few' | 'no_difference' | 'a' | 'b'
}

export const splitAlpha = 0.05
/** The smallest difference of rates worth a plan, and the chance to find it where it is. */
export const splitPlan = { difference: 0.15, power: 0.8 } as const

const zTwoSided = 1.959963984540054
const zPower = 0.8416212335729143

/**
 * Conversations an arm needs so that a difference of `difference` between rates around `rate` is found with a power of
 * 80 % at 5 %, two-sided (Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 2003, eq. 4.14). A rate
 * of one half, the default, needs the most.
 */
export function plannedPerArm(difference: number = splitPlan.difference, rate = 0.5): number {
  const [a, b] = [rate - difference / 2, rate + difference / 2]
  const spread = zTwoSided * Math.sqrt(2 * rate * (1 - rate)) + zPower * Math.sqrt(a * (1 - a) + b * (1 - b))
  return Math.ceil((spread / difference) ** 2)
}

/** Σ ln(from + i), i < count. */
function logRising(from: number, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += Math.log(from + i)
  return sum
}

/** Weight of the mixture around r: as many draws as a difference of some ten points would need to show. */
const mixture = 60

/** Natural logarithm of the evidence that draws of arms are no coin of `share`; 0 when there are none. */
function logEvidence(inA: number, inB: number, share: number): number {
  const [a, b] = [mixture * (1 - share), mixture * share]
  const mixed = logRising(a, inA) + logRising(b, inB) - logRising(mixture, inA + inB)
  return mixed - inA * Math.log(1 - share) - inB * Math.log(share)
}

/** Fisher's exact test, two-sided: all tables with these margins that are no likelier than the one seen. */
export function fisherExact(a: ArmCount, b: ArmCount): number {
  const total = a.conversations + b.conversations
  const successes = a.successes + b.successes
  const logs = new Float64Array(total + 1)
  for (let i = 2; i <= total; i += 1) logs[i] = (logs[i - 1] ?? 0) + Math.log(i)
  const choose = (n: number, k: number) => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0)
  const all = choose(total, successes)
  const chance = (k: number) => Math.exp(choose(a.conversations, k) + choose(b.conversations, successes - k) - all)
  const seen = chance(a.successes) * (1 + 1e-7)
  let sum = 0
  const most = Math.min(a.conversations, successes)
  for (let k = Math.max(0, successes - b.conversations); k <= most; k += 1) {
    const one = chance(k)
    if (one <= seen) sum += one
  }
  return Math.min(1, sum)
}

/**
 * @param share probability with which a conversation drew B, above 0 and below 1
 * @returns a winner only past the planned size of both arms and with p ≤ 0.05
 */
export function splitTest(a: ArmCount, b: ArmCount, share: number): SplitTest {
  const evidence =
    logEvidence(a.successes, b.successes, share) +
    logEvidence(a.conversations - a.successes, b.conversations - b.successes, share)
  const p = Math.min(1, Math.exp(-evidence))
  const planned = plannedPerArm()
  const empty = a.conversations === 0 || b.conversations === 0
  const difference = empty ? null : b.successes / b.conversations - a.successes / a.conversations
  const enough = Math.min(a.conversations, b.conversations) >= planned
  const better = (difference ?? 0) > 0 ? 'b' : 'a'
  const verdict = !enough ? 'too_few' : p <= splitAlpha && difference !== 0 ? better : 'no_difference'
  return { difference, planned, p, pFisher: empty ? 1 : fisherExact(a, b), verdict }
}
