import type { Interval } from './interval'

/** Sums over the people of one side; x is what they owed when they entered, y what came back, 0 ≤ y ≤ x. */
export type PairSums = { n: number; x: number; y: number; xx: number; yy: number; xy: number }

export type Estimate = {
  value: number
  /** 95 %. */
  interval: Interval
}
export type RateEstimate = {
  n: number
  /** Σy ÷ Σx. */
  rate: number
  interval: Interval
  /** People of equal debts who would tell as much. */
  people: number
  /** The same, where each would pay all or nothing. */
  effective: number
}

const z = 1.959963984540054

/** The 97.5 % point of Student's t, by its expansion around the normal (Fisher and Cornish 1960); from 3 degrees on. */
export function t95(degrees: number): number {
  const d = Math.max(3, degrees)
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / d + second / d ** 2 + third / d ** 3
}

/** Σ of squared residuals about the rate: the delta method's variance is this ÷ (Σx)² (Cochran 1977, 6.4). */
const residuals = ({ x, y, xx, yy, xy }: PairSums) => {
  const rate = y / x
  return Math.max(0, yy - 2 * rate * xy + rate * rate * xx)
}
const ofShare = (rate: number) => Math.min(1, Math.max(0, rate)) * Math.max(0, 1 - rate)
/** Squared coefficient of variation of the debts. */
const spread = ({ n, x, xx }: PairSums) => Math.max(0, (n * xx) / (x * x) - 1)

/**
 * How many people who pay all or nothing of equal debts each of ours is worth, for both sides together: those were drawn by
 * lot from the same people, and a small side that missed the rare large debts must not look surer than it is.
 */
function worthOf(sides: readonly PairSums[]) {
  const sum = (of: (side: PairSums) => number) => sides.reduce((total, side) => total + of(side), 0)
  const n = sum(({ n }) => n)
  const cv = sum((side) => side.n * spread(side)) / n
  const expected = sum((side) => side.xx * ofShare(side.y / side.x))
  const noise = expected > 0 ? sum(residuals) / expected : 1
  return { cv, noise }
}

/**
 * A rate of money with its 95 % interval: the ratio estimator with the delta method's variance (Cochran, Sampling
 * Techniques, 1977), turned into Wilson's interval of as many equal debts (Kott, Andersson and Nerman 2001): a plain ± of
 * such a rate is too short on the side where money is rare.
 */
function rateEstimate(side: PairSums, { cv, noise }: ReturnType<typeof worthOf>): RateEstimate {
  const { n, x, y } = side
  const rate = Math.min(1, Math.max(0, y / x))
  const people = n / (1 + Math.max(cv, spread(side)))
  const effective = people / Math.max(noise, 1e-9)
  const t = t95(people - 1)
  const square = (t * t) / effective
  const middle = (rate + square / 2) / (1 + square)
  const half = (t * Math.sqrt((rate * (1 - rate)) / effective + square / (4 * effective))) / (1 + square)
  return { n, rate, people, effective, interval: { low: Math.max(0, middle - half), high: Math.min(1, middle + half) } }
}

/** Both sides' rates; null where one has no people or no money. */
export function rateEstimates(treated: PairSums, control: PairSums) {
  if ([treated, control].some(({ n, x }) => n < 2 || x <= 0)) return null
  const worth = worthOf([treated, control])
  return { treated: rateEstimate(treated, worth), control: rateEstimate(control, worth) }
}

/** a − b, its ends from those of both (Newcombe, Stat. Med. 17, 1998, method 10). */
export function differenceOf(a: RateEstimate, b: RateEstimate): Estimate {
  const value = a.rate - b.rate
  const below = Math.hypot(a.rate - a.interval.low, b.interval.high - b.rate)
  const above = Math.hypot(a.interval.high - a.rate, b.rate - b.interval.low)
  return { value, interval: { low: value - below, high: value + above } }
}

/**
 * a ÷ b, its ends from those of both (Donner and Zou, Stat. Methods Med. Res. 21, 2012); with ends at equal distances this
 * is Fieller's interval. Null where b is nothing, or so near to it that there is no upper end.
 */
export function quotientOf(a: RateEstimate, b: RateEstimate): Estimate | null {
  const { low, high } = b.interval
  if (b.rate <= 0 || low <= 0) return null
  const product = a.rate * b.rate
  const end = (ofA: number, ofB: number, sign: 1 | -1) => {
    const bend = ofB * (2 * b.rate - ofB)
    const root = Math.sqrt(Math.max(0, product ** 2 - ofA * (2 * a.rate - ofA) * bend))
    return bend <= 0 ? Number.NaN : (product + sign * root) / bend
  }
  const from = end(a.interval.low, high, -1)
  const to = end(a.interval.high, low, 1)
  if (!Number.isFinite(to)) return null
  return { value: a.rate / b.rate, interval: { low: Number.isFinite(from) ? Math.max(0, from) : 0, high: to } }
}
