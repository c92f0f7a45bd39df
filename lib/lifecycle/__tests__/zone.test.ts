import { describe, expect, it } from 'vitest'
import { nextSlot, type Rhythm } from '@/lib/platform/core/next-slot'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { latestWeeks, weekOf } from '../core/iso-week'

const saoPaulo = zoneClock('America/Sao_Paulo')
const at = (text: string) => Date.parse(text)
const iso = (ms: number) => new Date(ms).toISOString()

describe('zoneClock', () => {
  it('reads and sets the clock of a zone', () => {
    expect(saoPaulo.wallOf(at('2026-11-22T02:30:05Z'))).toEqual({
      year: 2026,
      month: 11,
      day: 21,
      hour: 23,
      minute: 30,
      second: 5,
    })
    expect(iso(saoPaulo.instantOf(2026, 11, 22, 0))).toBe('2026-11-22T03:00:00.000Z')
  })

  it('takes the moment after a skipped hour, and the first of one shown twice', () => {
    // Brazil's clocks went from 0:00 to 1:00 on 4 November 2018 and from 0:00 to 23:00 on 18 February 2018.
    expect(iso(saoPaulo.instantOf(2018, 11, 4, 0))).toBe('2018-11-04T03:00:00.000Z')
    expect(iso(saoPaulo.instantOf(2018, 2, 17, 23))).toBe('2018-02-18T01:00:00.000Z')
    const berlin = zoneClock('Europe/Berlin')
    expect(iso(berlin.instantOf(2026, 3, 29, 2))).toBe('2026-03-29T01:00:00.000Z')
    expect(iso(berlin.instantOf(2026, 10, 25, 2))).toBe('2026-10-25T00:00:00.000Z')
    expect(iso(berlin.instantOf(2026, 10, 25, 4))).toBe('2026-10-25T03:00:00.000Z')
  })
})

describe('weekOf', () => {
  it.each([
    ['2027-01-01T12:00:00Z', '2026-W53'],
    ['2024-12-30T12:00:00Z', '2025-W01'],
    ['2026-01-01T12:00:00Z', '2026-W01'],
    ['2026-11-22T12:00:00Z', '2026-W47'],
    ['1969-12-29T12:00:00Z', '1970-W01'],
  ])('%s lies in %s', (moment, week) => {
    expect(weekOf(saoPaulo, at(moment)).week).toBe(week)
  })

  it('begins on Monday at midnight of the zone', () => {
    expect(weekOf(saoPaulo, at('2026-11-23T02:59:59Z')).week).toBe('2026-W47')
    const week = weekOf(saoPaulo, at('2026-11-23T03:00:00Z'))
    expect([week.week, iso(week.from), iso(week.to)]).toEqual([
      '2026-W48',
      '2026-11-23T03:00:00.000Z',
      '2026-11-30T03:00:00.000Z',
    ])
  })

  it('lists the latest weeks without a gap', () => {
    const weeks = latestWeeks(saoPaulo, at('2027-01-06T12:00:00Z'), 3)
    expect(weeks.map(({ week }) => week)).toEqual(['2027-W01', '2026-W53', '2026-W52'])
    expect(weeks[1]?.to).toBe(weeks[0]?.from)
  })
})

describe('nextSlot', () => {
  const weekly: Rhythm = { cadence: 'weekly', weekday: 1, day: 1, hour: 3 }
  const monthly: Rhythm = { cadence: 'monthly', weekday: 1, day: 31, hour: 3 }
  it.each([
    [weekly, '2026-11-22T12:00:00Z', '2026-11-23T06:00:00.000Z'],
    [weekly, '2026-11-23T05:59:59Z', '2026-11-23T06:00:00.000Z'],
    [weekly, '2026-11-23T06:00:00Z', '2026-11-30T06:00:00.000Z'],
    // Still Sunday in São Paulo.
    [{ ...weekly, weekday: 7, hour: 23 }, '2026-11-23T01:00:00Z', '2026-11-23T02:00:00.000Z'],
    [monthly, '2026-11-22T12:00:00Z', '2026-11-30T06:00:00.000Z'],
    [monthly, '2026-11-30T06:00:00Z', '2026-12-31T06:00:00.000Z'],
    [monthly, '2026-12-31T06:00:00Z', '2027-01-31T06:00:00.000Z'],
    [monthly, '2028-02-01T00:00:00Z', '2028-02-29T06:00:00.000Z'],
  ] as const)('of %o after %s is %s', (rhythm, after, wanted) => {
    expect(iso(nextSlot(saoPaulo, rhythm, at(after)))).toBe(wanted)
  })
})
