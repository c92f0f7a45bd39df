import { describe, expect, it } from 'vitest'
import { bandsOf, heatRows, isOpen, outsideOf, peakOf, totalOf } from '../lower/core/heat'
import { emptyOverview, fullOverview } from './fixture'

const contact = { start: '09:00', end: '20:30', weekdays: [1, 2, 3, 4, 5, 6] }
const { payments } = fullOverview.heat
const none = emptyOverview.heat.payments

describe('the week by hour', () => {
  it('shows the hours that hold something or are open', () => {
    expect(bandsOf(payments, contact, 1).map(({ from }) => from)).toEqual([
      8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    ])
    expect(bandsOf(payments, contact, 2)[0]).toEqual({ from: 8, to: 10 })
    expect(bandsOf(none, contact, 1)[0]).toEqual({ from: 9, to: 10 })
    expect(bandsOf(none, null, 1)).toHaveLength(14)
    const night = none.map((row, day) => row.map((_, hour) => (day === 2 && hour === 23 ? 1 : 0)))
    expect(bandsOf(night, null, 2)).toEqual([{ from: 22, to: 24 }])
  })
  it('is as deep as its share of the deepest cell, and keeps every count', () => {
    const rows = heatRows(payments, bandsOf(payments, contact, 1), contact)
    expect(rows[1]?.cells[2]).toEqual({ count: 14, level: 5, open: true })
    expect(rows[6]?.cells[0]).toEqual({ count: 0, level: 0, open: false })
    expect(rows.reduce((sum, row) => sum + row.sum, 0)).toBe(totalOf(payments))
    const pairs = heatRows(payments, bandsOf(payments, contact, 2), contact)
    expect(pairs[1]?.cells[1]?.count).toBe(26)
  })
  it('stays readable beside one hour out of the ordinary', () => {
    const spiked = payments.map((row, day) => row.map((count, hour) => (day === 6 && hour === 10 ? 900 : count)))
    const rows = heatRows(spiked, bandsOf(spiked, contact, 1), contact)
    expect(rows[1]?.cells[2]?.level).toBeGreaterThanOrEqual(4)
    expect(peakOf(spiked)).toMatchObject({ weekdays: [6] })
  })
  it('is open where any of the hour is, on the weekdays of the window', () => {
    expect(isOpen(contact, 0, { from: 20, to: 21 })).toBe(true)
    expect(isOpen(contact, 0, { from: 21, to: 22 })).toBe(false)
    expect(isOpen(contact, 6, { from: 10, to: 11 })).toBe(false)
    expect(isOpen(null, 6, { from: 3, to: 4 })).toBe(true)
  })
  it('counts what came outside the window', () => {
    const monday = (hour: number) => none.map((row, day) => row.map((_, at) => (day === 0 && at === hour ? 3 : 0)))
    expect(outsideOf(monday(8), contact)).toBe(3)
    expect(outsideOf(monday(9), contact)).toBe(0)
    expect(outsideOf(payments, null)).toBe(0)
  })
})

describe('the strongest cells', () => {
  it('are two hours on the two weekdays that hold most', () => {
    expect(peakOf(payments)).toEqual({ weekdays: [1, 3], band: { from: 10, to: 12 }, count: 52 })
  })
  it('are on one weekday where the other has none, and nowhere without any', () => {
    const one = none.map((row, day) => row.map((_, hour) => (day === 4 && hour === 9 ? 7 : 0)))
    expect(peakOf(one)).toMatchObject({ weekdays: [4], count: 7 })
    expect(peakOf(none)).toBeNull()
  })
})
