import { dayMs, type ZoneClock } from './zone-clock'

export type CivilDate = { year: number; month: number; day: number }

/** Days since 1970 of a date, whatever the zone. */
export const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / dayMs

/** 1 Monday … 7 Sunday; 1970 began on a Thursday. */
export const weekdayOf = (number: number) => ((((number + 3) % 7) + 7) % 7) + 1

export function dateOf(number: number): CivilDate {
  const date = new Date(number * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day that the zone's clock shows at an instant, as days since 1970. */
export function localDay(clock: ZoneClock, at: number): number {
  const { year, month, day } = clock.wallOf(at)
  return dayNumber(year, month, day)
}

/** `YYYY-MM-DD` of a day since 1970. */
export const isoDay = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)
