import { nextBusinessDay, nthBusinessDay } from '../../calendar/business-days.ts'
import { addDays, addMonths, partsOf, weekdayOf } from '../../calendar/days.ts'
import { easterOf } from '../../calendar/easter.ts'
import type { Day } from '../../types.ts'
import { inMonth, type Moment, monthStart, type Of, weekStart } from './month-days.ts'
import type { HolidayName, Phrase } from './phrase.ts'
import { fortnight, month, week, year } from './stretches.ts'

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

function weekday({ weekday: wanted, weeks }: Of<'weekday'>, today: Day, past: boolean): Moment {
  if (weeks !== undefined && weeks > 0) return { day: addDays(weekStart(today), 7 * weeks + ((wanted + 6) % 7)) }
  const ahead = (wanted - weekdayOf(today) + 7) % 7 || 7
  return { day: addDays(today, past || weeks === -1 ? ahead - 7 || -7 : ahead) }
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
  good_friday: (at) => addDays(easterOf(at), -2),
  corpus_christi: (at) => addDays(easterOf(at), 60),
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
