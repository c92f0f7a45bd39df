import { nextBusinessDay, nthBusinessDay } from '../../calendar/business-days.ts'
import { addDays, addMonths, dayFrom, daysInMonth, partsOf, weekdayOf } from '../../calendar/days.ts'
import { easterOf } from '../../calendar/easter.ts'
import type { Day } from '../../types.ts'
import type { HolidayName, Part, Phrase } from './phrase.ts'

/** A day, or the first and last day of a stretch; neither when only an event is known. */
export type Moment = { day?: Day; from?: Day; to?: Day }

type Of<At extends Phrase['at']> = Extract<Phrase, { at: At }>

function monthStart(today: Day, shift: number): { year: number; month: number } {
  return partsOf(addMonths(`${today.slice(0, 8)}01`, shift))
}

function inMonth(year: number, month: number, dayOfMonth: number | 'last'): Day | undefined {
  return dayFrom(year, month, dayOfMonth === 'last' ? daysInMonth(year, month) : dayOfMonth)
}

/** The first of some candidate days that serves: on or after today, or, looking back, on or before it. */
function pick(candidates: (Day | undefined)[], today: Day, past: boolean): Moment {
  const day = candidates.find((one) => one !== undefined && (past ? one <= today : one >= today))
  return day ? { day } : {}
}

function monthDay({ dayOfMonth, month, year, monthShift }: Of<'monthDay'>, today: Day, past: boolean): Moment {
  const now = partsOf(today)
  const fixed = (day: Day | undefined): Moment => (day ? { day } : {})
  if (month && year) return fixed(inMonth(year, month, dayOfMonth))
  // 29 February may be eight years away.
  if (month)
    return pick(
      Array.from({ length: 9 }, (_, ahead) => inMonth(now.year + (past ? -ahead : ahead), month, dayOfMonth)),
      today,
      past,
    )
  const shifted = (shift: number) => {
    const at = monthStart(today, shift)
    return inMonth(at.year, at.month, dayOfMonth)
  }
  // A month without such a day ends before it: "dia 31 do mês que vem" in June's case is the 30th.
  if (monthShift !== undefined) return fixed(shifted(monthShift) ?? lastOf(today, monthShift))
  return pick(
    Array.from({ length: 3 }, (_, ahead) => shifted(past ? -ahead : ahead)),
    today,
    past,
  )
}

function lastOf(today: Day, shift: number): Day | undefined {
  const { year, month } = monthStart(today, shift)
  return inMonth(year, month, 'last')
}

function weekStart(today: Day): Day {
  return addDays(today, -((weekdayOf(today) + 6) % 7))
}

function weekday({ weekday: wanted, weeks }: Of<'weekday'>, today: Day, past: boolean): Moment {
  if (weeks !== undefined && weeks > 0) return { day: addDays(weekStart(today), 7 * weeks + ((wanted + 6) % 7)) }
  const ahead = (wanted - weekdayOf(today) + 7) % 7 || 7
  return { day: addDays(today, past || weeks === -1 ? ahead - 7 || -7 : ahead) }
}

const weekParts: Record<Part | 'weekend', [number, number]> = {
  start: [0, 2],
  middle: [1, 3],
  end: [3, 5],
  weekend: [5, 6],
}

function week({ shift, part }: Of<'week'>, today: Day): Moment {
  const start = addDays(weekStart(today), 7 * shift)
  const [first, last] = part ? weekParts[part] : [0, 6]
  const stretch = { from: addDays(start, first), to: addDays(start, last) }
  return shift === 0 ? fromToday(stretch, today, 7) : stretch
}

/** A stretch that has begun starts today; one that is over is the next of its kind, `days` later. */
function fromToday({ from, to }: { from: Day; to: Day }, today: Day, days: number): Moment {
  if (to < today) return { from: addDays(from, days), to: addDays(to, days) }
  return { from: from < today ? today : from, to }
}

const monthParts: Record<Part, [number, number]> = { start: [1, 10], middle: [11, 20], end: [25, 31] }

function monthStretch(year: number, month: number, part: Part | undefined): { from: Day; to: Day } {
  const last = daysInMonth(year, month)
  const [first, end] = part ? monthParts[part] : [1, 31]
  const day = (of: number) => inMonth(year, month, Math.min(of, last)) ?? ''
  return { from: day(first), to: day(end) }
}

function month({ shift, month: named, year, part }: Of<'month'>, today: Day, past: boolean): Moment {
  const now = partsOf(today)
  if (named) {
    const over = (one: { to: Day; from: Day }) => (past ? one.from > today : one.to < today)
    const first = monthStretch(year ?? now.year, named, part)
    const found = year || !over(first) ? first : monthStretch(now.year + (past ? -1 : 1), named, part)
    return year || past ? found : { from: found.from < today ? today : found.from, to: found.to }
  }
  // "começo do mês" without saying which: the one to come.
  const open = Number.isNaN(shift)
  const at = monthStart(today, open ? 0 : (shift ?? 0))
  const found = monthStretch(at.year, at.month, part)
  if (shift && !open) return found
  const later = monthStart(today, 1)
  if (found.to < today) return past ? found : monthStretch(later.year, later.month, part)
  return { from: found.from < today ? today : found.from, to: found.to }
}

function fortnight({ half, shift }: Of<'fortnight'>, today: Day): Moment {
  const stretch = (ahead: number) => {
    const { year, month: of } = monthStart(today, ahead)
    const { from, to } = monthStretch(year, of, undefined)
    return half === 1 ? { from, to: addDays(from, 14) } : { from: addDays(from, 15), to }
  }
  const found = stretch(shift)
  if (shift !== 0) return found
  return found.to < today ? stretch(1) : { from: found.from < today ? today : found.from, to: found.to }
}

function year({ shift, part }: Of<'year'>, today: Day): Moment {
  const at = partsOf(today).year + shift
  const [from, to] =
    part === 'start' ? ['01-01', '01-31'] : part === 'middle' ? ['06-01', '07-31'] : [part ? '12-15' : '01-01', '12-31']
  const stretch = { from: `${at}-${from}`, to: `${at}-${to}` }
  if (shift !== 0) return stretch
  if (stretch.to < today) return year({ at: 'year', shift: 1, part }, today)
  return { from: stretch.from < today ? today : stretch.from, to: stretch.to }
}

function businessDay({ n, month: named, monthShift }: Of<'businessDay'>, today: Day): Moment {
  const nth = (at: { year: number; month: number }) => {
    if (n > 0) return nthBusinessDay(at.year, at.month, n)
    let day = inMonth(at.year, at.month, 'last') ?? today
    while (nextBusinessDay(day) !== day) day = addDays(day, -1)
    return day
  }
  if (monthShift !== undefined) return { day: nth(monthStart(today, monthShift)) }
  const now = partsOf(today)
  const at = named
    ? [0, 1].map((ahead) => nth({ year: now.year + ahead, month: named }))
    : [0, 1].map((ahead) => nth(monthStart(today, ahead)))
  return pick(at, today, false)
}

const holidayIn: Record<HolidayName, (year: number) => Day> = {
  christmas: (at) => `${at}-12-25`,
  christmas_eve: (at) => `${at}-12-24`,
  new_year: (at) => `${at}-01-01`,
  new_year_eve: (at) => `${at}-12-31`,
  carnival: (at) => addDays(easterOf(at), -47),
  easter: (at) => easterOf(at),
}

function shift({ count, unit, business }: Of<'shift'>, today: Day): Moment {
  if (unit === 'month' || unit === 'year')
    return { day: addMonths(today, Math.round(count * (unit === 'year' ? 12 : 1))) }
  if (!business) return { day: addDays(today, Math.round(count * (unit === 'week' ? 7 : 1))) }
  let day = today
  for (let left = count; left > 0; left--) day = nextBusinessDay(addDays(day, 1))
  return { day }
}

/** What a phrase means on a day: the occurrence to come (today counts, but not for weekdays), or with `past` the last one. */
export function resolve(phrase: Phrase, today: Day, past: boolean): Moment {
  switch (phrase.at) {
    case 'shift':
      return shift(phrase, today)
    case 'monthDay':
      return monthDay(phrase, today, past)
    case 'weekday':
      return weekday(phrase, today, past)
    case 'week':
      return week(phrase, today)
    case 'month':
      return month(phrase, today, past)
    case 'fortnight':
      return fortnight(phrase, today)
    case 'year':
      return year(phrase, today)
    case 'businessDay':
      return businessDay(phrase, today)
    case 'holiday': {
      const years = past ? [0, -1] : [0, 1]
      return pick(
        years.map((ahead) => holidayIn[phrase.name](partsOf(today).year + ahead)),
        today,
        past,
      )
    }
    case 'event':
      return {}
  }
}
