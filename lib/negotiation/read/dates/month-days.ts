import { addDays, addMonths, dayFrom, daysInMonth, partsOf, weekdayOf } from '../../calendar/days.ts'
import type { Day } from '../../types.ts'
import type { Phrase } from './phrase.ts'

/** A day, or the first and last day of a stretch; neither when only an event is known. */
export type Moment = { day?: Day; from?: Day; to?: Day }

export type Of<At extends Phrase['at']> = Extract<Phrase, { at: At }>

/** Year and month so many months from today's. */
export function monthStart(today: Day, shift: number): { year: number; month: number } {
  return partsOf(addMonths(`${today.slice(0, 8)}01`, shift))
}

/** A day of a month, if it has one; "last" always. */
export function inMonth(year: number, month: number, dayOfMonth: number | 'last'): Day | undefined {
  return dayFrom(year, month, dayOfMonth === 'last' ? daysInMonth(year, month) : dayOfMonth)
}

/** The Monday of a day's week. */
export function weekStart(today: Day): Day {
  return addDays(today, -((weekdayOf(today) + 6) % 7))
}
