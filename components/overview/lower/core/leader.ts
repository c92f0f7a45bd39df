/** Groups smaller than this are drawn hollow and take no part in a comparison. */
export const smallCount = 50

type Bounds = { low: number; high: number }
/** A share of `n`, 0–1, with its 95 % interval; both null where `n` is 0. */
export type Rated = { rate: number | null; n: number; interval: Bounds | null }

/**
 * What may be said of rates side by side. `leads`: the first one's interval clears every other's, and it is `times` the
 * next; `trails`: none leads and the last one's lies under every other's; `unclear`: neither; `few`: fewer than two groups are large enough; `only`: there is one; `none`: no row.
 */
type Standing<T> =
  | { kind: 'none' | 'few' | 'unclear' }
  | { kind: 'only'; first: T }
  | { kind: 'trails'; last: T }
  | { kind: 'leads'; first: T; next: T; times: number }

const rateOf = (one: Rated) => one.rate ?? 0

/** Of two alone one that trails is one that the other leads. */
function trailing<T extends Rated>(ranked: readonly T[]): Standing<T> {
  const last = ranked.at(-1)
  const high = last?.interval?.high ?? 1
  const under = ranked.slice(0, -1).every(({ interval }) => (interval?.low ?? 0) > high)
  return last !== undefined && under ? { kind: 'trails', last } : { kind: 'unclear' }
}

/** Who leads, if anybody does beyond chance. */
export function standingOf<T extends Rated>(groups: readonly T[]): Standing<T> {
  const known = groups.filter(({ n }) => n > 0)
  const [lone] = known
  if (lone === undefined) return { kind: 'none' }
  if (known.length === 1) return { kind: 'only', first: lone }
  const [first, ...rest] = known.filter(({ n }) => n >= smallCount).sort((a, b) => rateOf(b) - rateOf(a))
  const [next] = rest
  if (first === undefined || next === undefined) return { kind: 'few' }
  const low = first.interval?.low ?? 0
  if (rest.some(({ interval }) => (interval?.high ?? 1) >= low)) return trailing([first, ...rest])
  return {
    kind: 'leads',
    first,
    next,
    times: rateOf(next) > 0 ? rateOf(first) / rateOf(next) : Number.POSITIVE_INFINITY,
  }
}

/** The end of an axis of shares, a whole tenth: over every rate, and over the intervals of groups that are large. */
export function shareEnd(groups: readonly Rated[]): number {
  const highs = groups.map((one) => Math.max(rateOf(one), one.n >= smallCount ? (one.interval?.high ?? 0) : 0))
  return Math.min(1, Math.max(0.1, Math.ceil(Math.max(0, ...highs) * 10 - 1e-9) / 10))
}
