import { type ZoneClock, zoneClock } from './core/zone-clock'
import { singleton } from './singleton'

const clocks = singleton('zone-clocks', () => new Map<string, ZoneClock>())
const most = 200

/** The clock of a time zone, made once: it is dear to make and never changes. */
export function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone)
  if (known) return known
  if (clocks.size >= most) clocks.clear()
  const clock = zoneClock(timeZone)
  clocks.set(timeZone, clock)
  return clock
}
