import { clockOf } from '@/lib/platform/clock-of'
import { dayMs, type ZoneClock } from '@/lib/platform/core/zone-clock'
import { singleton } from '@/lib/platform/singleton'

type Known = { clock: ZoneClock; days: Map<number, number> }
/** Clocks and midnights by zone: both are dear to make, and neither changes. */
const zones = singleton('analytics-midnights', () => new Map<string, Known>())
const mostZones = 200
const mostDays = 3_000
/** Days that are walked in one go: some 25 µs each. */
const mostWalked = 1_100

function knownOf(timeZone: string): Known {
  const known = zones.get(timeZone)
  if (known) return known
  if (zones.size >= mostZones) zones.clear()
  const fresh = { clock: clockOf(timeZone), days: new Map<number, number>() }
  zones.set(timeZone, fresh)
  return fresh
}

/**
 * Midnights of a zone's clock from the last at or before `from` to the first at or after `to`; UTC ms.
 * @throws RangeError where they are more than are walked in one go: whoever asks bounds the stretch first
 */
export function midnightsBetween(timeZone: string, from: number, to: number): number[] {
  if (!(to - from <= mostWalked * dayMs)) throw new RangeError(`at most ${mostWalked} days are walked`)
  const { clock, days } = knownOf(timeZone)
  if (days.size > mostDays) days.clear()
  const midnightOf = (day: number) => {
    const known = days.get(day)
    if (known !== undefined) return known
    const date = new Date(day)
    const at = clock.instantOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 0)
    days.set(day, at)
    return at
  }
  const { year, month, day } = clock.wallOf(from)
  const found: number[] = []
  for (let date = Date.UTC(year, month - 1, day); ; date += dayMs) {
    const at = midnightOf(date)
    found.push(at)
    if (at >= to) return found
  }
}

/** Those around both ends alone, which is all that cutting a stretch into whole days needs, however long it is. */
export const midnightsAround = (timeZone: string, from: number, to: number): number[] =>
  to - from <= dayMs
    ? midnightsBetween(timeZone, from, to)
    : [...midnightsBetween(timeZone, from, from + 1), ...midnightsBetween(timeZone, to - 1, to)]
