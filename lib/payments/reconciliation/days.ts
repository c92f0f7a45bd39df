import { addDays, type Day, partsOf } from '@/lib/negotiation'
import { zoneClock } from '@/lib/platform/core/zone-clock'

/** From the first instant of `from` until before the first one after `to`, UTC ms, on the clock of a zone. */
export function instantsOf(timeZone: string, from: Day, to: Day): { from: number; to: number } {
  const clock = zoneClock(timeZone)
  const start = (day: Day) => {
    const { year, month, dayOfMonth } = partsOf(day)
    return clock.instantOf(year, month, dayOfMonth, 0)
  }
  return { from: start(from), to: start(addDays(to, 1)) }
}

/** Noon of a day, for money of which only the day is known. */
export function noonOf(timeZone: string, day: Day): number {
  const { year, month, dayOfMonth } = partsOf(day)
  return zoneClock(timeZone).instantOf(year, month, dayOfMonth, 12)
}

/** `?from=&to=` as instants; a side that is not given has none. */
export function windowOf(
  timeZone: string,
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
): { from?: number; to?: number } {
  return {
    ...(from !== undefined && { from: instantsOf(timeZone, from, from).from }),
    ...(to !== undefined && { to: instantsOf(timeZone, to, to).to }),
  }
}
