import type { Timeframe } from '@/db/constants/analytics'
import { floorTo, hourMs, minuteMs } from '../core/spans'
import type { Window } from '../read/read-sums'

const hours: Record<Timeframe, number> = { '1h': 1, '24h': 24, '7d': 7 * 24, '30d': 30 * 24 }

/**
 * The window that a timeframe reads at `now`: one hour from a whole minute, the others from a whole hour, so never
 * shorter than its name; to the end of the bucket that is running, which holds what came until now.
 */
export function windowOf(timeframe: Timeframe, now: number): Window {
  const size = timeframe === '1h' ? minuteMs : hourMs
  return { from: floorTo(now - hours[timeframe] * hourMs, size), to: floorTo(now, size) + size }
}
