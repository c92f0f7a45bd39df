import type { IsoWeekday } from '@/db/constants/collection-policy'
import { addDays, type Day, localTime, partsOf } from '@/lib/negotiation'
import { type ZoneClock, zoneClock } from '../../../platform/core/zone-clock'

const dayMs = 86_400_000

type Clock = ZoneClock & { offsets: Map<number, number | null> }
const clocks = new Map<string, Clock>()
function clockOf(zone: string): Clock {
  const known = clocks.get(zone) ?? { ...zoneClock(zone), offsets: new Map() }
  clocks.set(zone, known)
  return known
}

const exactOffset = ({ wallOf }: Clock, at: number): number => {
  const { year, month, day, hour, minute, second } = wallOf(at)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000
}

/** The zone's offset all through a UTC day, kept, since formatting a time costs 50 µs; null on a day that changes it. */
function offsetOfDay(clock: Clock, utcDay: number): number | null {
  const known = clock.offsets.get(utcDay)
  if (known !== undefined) return known
  const [first, last] = [exactOffset(clock, utcDay * dayMs), exactOffset(clock, (utcDay + 1) * dayMs)]
  if (clock.offsets.size > 2_000) clock.offsets.clear()
  const offset = first === last ? first : null
  clock.offsets.set(utcDay, offset)
  return offset
}

export type LocalMoment = { day: Day; minutes: number; weekday: IsoWeekday }

/** Day, minute since midnight and ISO weekday that a zone's clock shows at an instant (UTC ms). */
export function localMoment(at: number, zone: string): LocalMoment {
  const offset = offsetOfDay(clockOf(zone), Math.floor(at / dayMs))
  if (offset === null) {
    const { day, minutes, weekday } = localTime(at, zone)
    return { day, minutes, weekday: (weekday || 7) as IsoWeekday }
  }
  const wall = new Date(at + offset)
  const weekday = (wall.getUTCDay() || 7) as IsoWeekday
  return { day: wall.toISOString().slice(0, 10), minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes(), weekday }
}

/** The instant (UTC ms) at which a zone's clock shows a minute of a civil day. */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const { year, month, dayOfMonth } = partsOf(day)
  const wanted = Date.UTC(year, month - 1, dayOfMonth) + minutes * 60_000
  const clock = clockOf(zone)
  const offset = offsetOfDay(clock, Math.floor(wanted / dayMs))
  const at = wanted - (offset ?? 0)
  // The guess holds unless the clock changes between it and that day.
  if (offset !== null && offsetOfDay(clock, Math.floor(at / dayMs)) === offset) return at
  return clock.instantOf(year, month, dayOfMonth, Math.floor(minutes / 60)) + (minutes % 60) * 60_000
}

/** The start of the civil day after that of `at`. */
export const nextDay = (at: number, zone: string): number => instantOf(addDays(localMoment(at, zone).day, 1), 0, zone)
