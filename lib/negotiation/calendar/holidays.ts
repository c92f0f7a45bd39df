import type { Day } from '../types.ts'
import { addDays, partsOf } from './days.ts'
import { easterOf } from './easter.ts'

/** `national`: a holiday of the whole country, banks included. `banking`: only the banks (and their settlement) rest. */
export type Holiday = { day: Day; id: string; kind: 'national' | 'banking' }

/**
 * Fixed national holidays. Sources: Lei 662/1949 as Lei 10.607/2002 has it (1/1, 21/4, 1/5, 7/9, 2/11, 15/11, 25/12);
 * Lei 6.802/1980 (12/10); Lei 14.759/2023 (20/11, since 2024). Earlier years are given as these laws stand.
 */
const fixed: { id: string; monthDay: string; since?: number }[] = [
  { id: 'new_year', monthDay: '01-01' },
  { id: 'tiradentes', monthDay: '04-21' },
  { id: 'labour_day', monthDay: '05-01' },
  { id: 'independence', monthDay: '09-07' },
  { id: 'aparecida', monthDay: '10-12', since: 1980 },
  { id: 'all_souls', monthDay: '11-02' },
  { id: 'republic', monthDay: '11-15' },
  { id: 'black_awareness', monthDay: '11-20', since: 2024 },
  { id: 'christmas', monthDay: '12-25' },
]

/**
 * Days that move with Easter. Sources: Resolução CMN 4.880/2020 and FEBRABAN's yearly list (no settlement on Carnival
 * Monday and Tuesday, Good Friday and Corpus Christi). Good Friday rests on Lei 9.093/1995 art. 2 and is named a national
 * holiday by the federal calendar every year; Carnival and Corpus Christi are not.
 */
const movable: { id: string; afterEaster: number; kind: Holiday['kind'] }[] = [
  { id: 'carnival_monday', afterEaster: -48, kind: 'banking' },
  { id: 'carnival_tuesday', afterEaster: -47, kind: 'banking' },
  { id: 'good_friday', afterEaster: -2, kind: 'national' },
  { id: 'corpus_christi', afterEaster: 60, kind: 'banking' },
]

const byYear = new Map<number, ReadonlyMap<Day, Holiday>>()

function yearOf(year: number): ReadonlyMap<Day, Holiday> {
  const known = byYear.get(year)
  if (known) return known
  const easter = easterOf(year)
  const days: Holiday[] = [
    ...fixed
      .filter(({ since }) => year >= (since ?? 0))
      .map(({ id, monthDay }) => ({ day: `${year}-${monthDay}`, id, kind: 'national' as const })),
    ...movable.map(({ id, afterEaster, kind }) => ({ day: addDays(easter, afterEaster), id, kind })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
  // A national holiday keeps its rank when one of the banks' falls on the same day.
  const found = new Map<Day, Holiday>()
  for (const holiday of days) if (found.get(holiday.day)?.kind !== 'national') found.set(holiday.day, holiday)
  byYear.set(year, found)
  return found
}

/** Holidays of a year in order, one a day: the national ones and those of the banks. */
export function holidaysOf(year: number): Holiday[] {
  return [...yearOf(year).values()]
}

/** The holiday of a day, of either kind. */
export function holidayOn(day: Day): Holiday | undefined {
  return yearOf(partsOf(day).year).get(day)
}

/** Whether the whole country rests: the calendar of calls asks this. */
export function isNationalHoliday(day: Day): boolean {
  return holidayOn(day)?.kind === 'national'
}
