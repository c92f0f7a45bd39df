type Rated = { rate: number | null; interval: { low: number; high: number } | null }

/** `unclear`: the intervals overlap, so chance may have made the difference. */
export type Change = { kind: 'none' } | { kind: 'unclear' | 'up' | 'down'; by: number }

/** A rate against the one before: told as a change only where the two intervals do not touch. */
export function changeOf(now: Rated, previous: Rated | null): Change {
  if (now.rate === null || previous === null || previous.rate === null) return { kind: 'none' }
  const by = now.rate - previous.rate
  const apart =
    now.interval !== null &&
    previous.interval !== null &&
    (now.interval.low > previous.interval.high || now.interval.high < previous.interval.low)
  return { kind: apart ? (by > 0 ? 'up' : 'down') : 'unclear', by }
}

/** A figure without an interval: less than `least` apart is the same. */
export function differenceOf(now: number | null, previous: number | null, least: number): Change {
  if (now === null || previous === null) return { kind: 'none' }
  const by = now - previous
  return { kind: Math.abs(by) < least ? 'unclear' : by > 0 ? 'up' : 'down', by }
}
