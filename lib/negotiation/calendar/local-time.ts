import { type ZoneClock, zoneClock } from '../../platform/core/zone-clock.ts'
import type { Day } from '../types.ts'
import { type Weekday, weekdayOf } from './days.ts'

/** What the clock on the wall shows. `minutes` since midnight, 0–1439. */
export type LocalTime = { day: Day; minutes: number; weekday: Weekday }

const clocks = new Map<string, ZoneClock>()

function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = zoneClock(timeZone)
  clocks.set(timeZone, clock)
  return clock
}

const two = (value: number) => String(value).padStart(2, '0')

/** Day, minute and weekday in a zone (IANA name) at an instant (UTC ms). Throws RangeError for a zone nobody knows. */
export function localTime(instantMs: number, timeZone: string): LocalTime {
  const { year, month, day, hour, minute } = clockOf(timeZone).wallOf(instantMs)
  const civil = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return { day: civil, minutes: hour * 60 + minute, weekday: weekdayOf(civil) }
}

/** The civil day in a zone (IANA name) at an instant (UTC ms). Throws RangeError for a zone nobody knows. */
export function dayOf(instantMs: number, timeZone: string): Day {
  return localTime(instantMs, timeZone).day
}
