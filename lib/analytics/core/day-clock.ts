import { dayMs, zoneClock } from '@/lib/platform/core/zone-clock'
import { floorTo, minuteMs } from './spans'

/** `startsAt` UTC ms, `number` counts civil days, `month` as `YYYY-MM`. */
export type CivilDay = { startsAt: number; number: number; month: string }

/** Offsets of zones are whole quarters of an hour. */
const quarterMs = 15 * minuteMs
const remembered = 5_000

/** The day of a company's clock on which an instant falls; asking a zone is slow, so quarters of an hour are remembered. */
export function dayClock(timeZone: string): (at: number) => CivilDay {
  const clock = zoneClock(timeZone)
  const known = new Map<number, CivilDay>()
  return (at) => {
    const quarter = floorTo(at, quarterMs)
    const before = known.get(quarter)
    if (before) return before
    const { year, month, day } = clock.wallOf(quarter)
    const found: CivilDay = {
      startsAt: clock.instantOf(year, month, day, 0),
      number: Date.UTC(year, month - 1, day) / dayMs,
      month: `${year}-${String(month).padStart(2, '0')}`,
    }
    if (known.size >= remembered) known.clear()
    known.set(quarter, found)
    return found
  }
}
