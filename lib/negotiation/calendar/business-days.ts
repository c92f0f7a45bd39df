import type { Day } from '../types.ts'
import { addDays, dayFrom, weekdayOf } from './days.ts'
import { holidayOn } from './holidays.ts'

/** Whether banks settle on this day: Monday to Friday and no holiday, national or of the banks. Due days need one. */
export function isBusinessDay(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidayOn(day)
}

/** The day itself when banks settle on it, else the first one after it on which they do. */
export function nextBusinessDay(day: Day): Day {
  let found = day
  while (!isBusinessDay(found)) found = addDays(found, 1)
  return found
}

/**
 * The n-th business day of a month (from 1), as banks count. Labour law counts Saturdays too when it says by when wages are
 * due (CLT art. 459 § 1), so this day is never before the wages.
 */
export function nthBusinessDay(year: number, month: number, n: number): Day {
  let found = nextBusinessDay(dayFrom(year, month, 1) ?? `${year}-01-01`)
  for (let left = n; left > 1; left--) found = nextBusinessDay(addDays(found, 1))
  return found
}
