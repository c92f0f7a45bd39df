import { dayMs, type ZoneClock } from '@/lib/platform/core/zone-clock'

/** A week of a zone: its ISO 8601 name and the instants (UTC ms) at which it begins and ends. */
export type Week = { week: string; from: number; to: number }

/** Days since 1970 of a date, whatever the zone. */
const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / dayMs
/** 1 Monday … 7 Sunday; 1970 began on a Thursday. */
export const weekdayOf = (number: number) => ((((number + 3) % 7) + 7) % 7) + 1

export function dateOf(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day that the zone's clock shows at an instant, as days since 1970. */
export function localDay(clock: ZoneClock, at: number): number {
  const { year, month, day } = clock.wallOf(at)
  return dayNumber(year, month, day)
}

function weekOfMonday(clock: ZoneClock, monday: number): Week {
  const { year } = dateOf(monday + 3)
  const number = Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7) + 1
  const midnight = (day: number) => {
    const date = dateOf(day)
    return clock.instantOf(date.year, date.month, date.day, 0)
  }
  return { week: `${year}-W${String(number).padStart(2, '0')}`, from: midnight(monday), to: midnight(monday + 7) }
}

/** The week of an instant: it belongs to the year of its Thursday (ISO 8601). */
export function weekOf(clock: ZoneClock, at: number): Week {
  const day = localDay(clock, at)
  return weekOfMonday(clock, day - (weekdayOf(day) - 1))
}

/** The latest `count` weeks up to that of an instant, newest first. */
export function latestWeeks(clock: ZoneClock, at: number, count: number): Week[] {
  const day = localDay(clock, at)
  const monday = day - (weekdayOf(day) - 1)
  return Array.from({ length: count }, (_, back) => weekOfMonday(clock, monday - 7 * back))
}
