import { describe, expect, it } from 'vitest'
import { daysBetween, sayDay } from '@/components/payments/core/say-day'

describe('days', () => {
  it('are counted over months and a change of clocks', () => {
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2)
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0)
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1)
  })
  it.each([
    [-12, 'ago', 12],
    [-1, 'yesterday', 1],
    [0, 'today', 0],
    [1, 'tomorrow', 1],
    [2, 'weekday', 2],
    [6, 'weekday', 6],
    [7, 'date', 7],
  ] as const)('%i days away are named %s', (days, key, count) => {
    expect(sayDay(days)).toEqual({ key, days: count })
  })
})
