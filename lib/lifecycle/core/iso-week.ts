import { dateOf, dayNumber, localDay, weekdayOf } from '@/lib/platform/core/civil-days'
import type { ZoneClock } from '@/lib/platform/core/zone-clock'

/** A week of a zone: its ISO 8601 name and the instants (UTC ms) at which it begins and ends. */
export type Week = { week: string; from: number; to: number }

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
