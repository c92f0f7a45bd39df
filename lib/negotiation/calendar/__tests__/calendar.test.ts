import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { easterOf } from '../easter.ts'
import {
  addDays,
  addMonths,
  dayFrom,
  dayOf,
  daysBetween,
  holidayOn,
  holidaysOf,
  isBusinessDay,
  isNationalHoliday,
  localTime,
  nextBusinessDay,
  nthBusinessDay,
  weekdayOf,
} from '../index.ts'

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const utc = (of: string) => Date.parse(`${of}T00:00:00Z`)

/** Easter Sundays as the ecclesiastical tables have them. */
const easters = [
  '1961-04-02 1984-04-22 1999-04-04 2000-04-23 2008-03-23 2011-04-24 2016-03-27 2019-04-21 2020-04-12 2021-04-04',
  '2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2038-04-25',
].join(' ')

describe('Easter and what moves with it', () => {
  it.each(easters.split(' '))('is on %s', (sunday) => expect(easterOf(Number(sunday.slice(0, 4)))).toBe(sunday))

  it('is a Sunday between 22 March and 25 April, and Carnival Tuesday and Corpus Christi fall on their weekdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 4000 }), (year) => {
        const easter = easterOf(year)
        expect(weekdayOf(easter)).toBe(0)
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true)
        expect(weekdayOf(addDays(easter, -47))).toBe(2)
        expect(weekdayOf(addDays(easter, 60))).toBe(4)
      }),
    )
  })
})

describe('holidays', () => {
  it('of 2026 are those of the federal calendar and of the banks', () => {
    expect(holidaysOf(2026).map(({ day: of, kind }) => `${of} ${kind}`)).toEqual([
      '2026-01-01 national',
      '2026-02-16 banking',
      '2026-02-17 banking',
      '2026-04-03 national',
      '2026-04-21 national',
      '2026-05-01 national',
      '2026-06-04 banking',
      '2026-09-07 national',
      '2026-10-12 national',
      '2026-11-02 national',
      '2026-11-15 national',
      '2026-11-20 national',
      '2026-12-25 national',
    ])
  })

  it('count 20 November since 2024', () => {
    expect(holidayOn('2023-11-20')).toBeUndefined()
    expect(isNationalHoliday('2024-11-20')).toBe(true)
  })

  it('of the banks alone do not silence calls', () => {
    expect(isBusinessDay('2026-02-17')).toBe(false)
    expect(isNationalHoliday('2026-02-17')).toBe(false)
  })

  it('keep the national rank when both fall on one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2500 }), (year) => {
        const days = holidaysOf(year).map((holiday) => holiday.day)
        expect(new Set(days).size).toBe(days.length)
        expect([...days].sort()).toEqual(days)
        expect(isNationalHoliday(`${year}-04-21`)).toBe(true)
      }),
    )
  })
})

describe('business days', () => {
  it.each([
    ['2026-11-20', '2026-11-23'],
    ['2026-12-25', '2026-12-28'],
    ['2026-02-14', '2026-02-18'],
    ['2027-01-01', '2027-01-04'],
    ['2026-11-18', '2026-11-18'],
  ])('the first from %s is %s', (from, to) => expect(nextBusinessDay(from)).toBe(to))

  it('the fifth of a month skips weekends and holidays', () => {
    expect(nthBusinessDay(2026, 12, 5)).toBe('2026-12-07')
    expect(nthBusinessDay(2026, 1, 5)).toBe('2026-01-08')
    expect(nthBusinessDay(2026, 11, 1)).toBe('2026-11-03')
  })

  it('the next is never before, is one, and none lies between', () => {
    fc.assert(
      fc.property(day, (from) => {
        const next = nextBusinessDay(from)
        expect(next >= from).toBe(true)
        expect(isBusinessDay(next)).toBe(true)
        for (let at = from; at < next; at = addDays(at, 1)) expect(isBusinessDay(at)).toBe(false)
        expect(daysBetween(from, next)).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('days', () => {
  it('add and differ as instants of UTC do', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => {
        const to = addDays(from, count)
        expect(utc(to) - utc(from)).toBe(count * 86_400_000)
        expect(daysBetween(from, to)).toBe(count)
        expect(weekdayOf(to)).toBe(new Date(utc(to)).getUTCDay())
      }),
    )
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s plus %i months is %s', (from, count, to) => expect(addMonths(from, count)).toBe(to))

  it('months keep the day or end the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1_000, max: 1_000 }), (from, count) => {
        const to = addMonths(from, count)
        const months = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
        expect(months(to) - months(from)).toBe(count)
        const kept = to.slice(8) === from.slice(8)
        expect(kept || (to.slice(8) < from.slice(8) && addDays(to, 1).slice(8) === '01')).toBe(true)
      }),
    )
  })

  it('exist or not', () => {
    expect(dayFrom(2026, 2, 29)).toBeUndefined()
    expect(dayFrom(2028, 2, 29)).toBe('2028-02-29')
    expect(dayFrom(2026, 13, 1)).toBeUndefined()
    expect(dayFrom(2026, 4, 31)).toBeUndefined()
  })
})

describe('the clock on the wall', () => {
  it('is the zone’s, across midnight and past summer time', () => {
    expect(localTime(Date.UTC(2026, 10, 23, 2, 30), 'America/Sao_Paulo')).toEqual({
      day: '2026-11-22',
      minutes: 1_410,
      weekday: 0,
    })
    expect(dayOf(Date.UTC(2026, 10, 23, 2, 30), 'America/Rio_Branco')).toBe('2026-11-22')
    expect(localTime(Date.UTC(2018, 0, 1, 12), 'America/Sao_Paulo').minutes).toBe(600)
    expect(() => dayOf(0, 'Nowhere/Land')).toThrow(RangeError)
  })
})
