import type { Band } from '@/components/loop/types'

/** What bands of enough outcomes say of the score: `ordered` where the ends' intervals do not meet, else `unclear`. */
export type BandFinding = { kind: 'ordered' | 'reversed' | 'unclear'; low: Band; high: Band }

/** Compares the lowest and the highest band that are not small; null with fewer than two. */
export function bandFinding(bands: readonly Band[]): BandFinding | null {
  const enough = bands.filter(({ small, bad_rate: rate }) => !small && rate !== null)
  const [low] = enough
  const high = enough.at(-1)
  if (!low || !high || low === high || !low.interval || !high.interval) return null
  if (high.interval.high < low.interval.low) return { kind: 'ordered', low, high }
  return { kind: low.interval.high < high.interval.low ? 'reversed' : 'unclear', low, high }
}
