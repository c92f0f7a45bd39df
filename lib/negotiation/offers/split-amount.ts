/**
 * Instalments of a total, in cents: equal ones with the difference on the last, which is the smaller one where it can be
 * (7 of 2450.75: six of 350.11, the last 350.09) and takes the rest where the smaller would fall under the minimum.
 * Null when `count` instalments of at least `minCents` do not fit.
 */
export function splitAmount(totalCents: number, count: number, minCents: number): number[] | null {
  if (count < 1 || Math.floor(totalCents / count) < Math.max(minCents, 1)) return null
  const up = Math.ceil(totalCents / count)
  const fits = totalCents - up * (count - 1) >= Math.max(minCents, 1)
  const regular = fits ? up : Math.floor(totalCents / count)
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? regular : totalCents - regular * (count - 1)))
}

/** The most instalments of at least `minCents` that a total holds, at most `limit`; 0 when not even one. */
export function longestCount(totalCents: number, minCents: number, limit: number): number {
  return Math.max(0, Math.min(limit, Math.floor(totalCents / Math.max(minCents, 1))))
}

/** The fewest instalments, from `from` to `to`, of which none is above `capCents`; null when there are none. */
export function countWithin(
  totalCents: number,
  capCents: number,
  minCents: number,
  from: number,
  to: number,
): number | null {
  if (capCents < 1) return null
  for (let count = Math.max(from, Math.ceil(totalCents / capCents)); count <= to; count++) {
    const parts = splitAmount(totalCents, count, minCents)
    if (parts && Math.max(...parts) <= capCents) return count
  }
  return null
}
