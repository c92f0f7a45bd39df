import { describe, expect, it } from 'vitest'
import { type Cohort, cohortFinding, dayTicks, endsClear, lastDay, recoveredOf, shareAt } from '../lower/core/cohort'
import { fullOverview } from './fixture'

const cohort = (month: string, shares: readonly (readonly [number, number])[], entered = 100): Cohort => ({
  month,
  entered,
  days: shares.map(([day, share]) => ({ day, share, recovered: share * entered })),
})
const old = cohort('2026-09', [
  [0, 0.1],
  [10, 0.2],
  [40, 0.3],
])
const young = cohort('2026-10', [
  [2, 0.05],
  [9, 0.25],
])

describe('a month of entry', () => {
  it('keeps what came until something more does', () => {
    expect([-1, 0, 9, 10, 99].map((day) => shareAt(old, day))).toEqual([0, 0.1, 0.1, 0.2, 0.3])
    expect(lastDay(old)).toBe(40)
    expect(recoveredOf(old)).toBe(30)
    expect(recoveredOf(cohort('2026-01', []))).toBe(0)
  })
  it('is compared with the one before at the same age', () => {
    expect(cohortFinding([old, young])).toEqual({
      cohort: young,
      day: 9,
      share: 0.25,
      before: { month: '2026-09', share: 0.1 },
    })
  })
  it('is not told of in its first days while an older one is there', () => {
    const newborn = cohort('2026-11', [[3, 0.01]])
    expect(cohortFinding([old, young, newborn])?.cohort).toBe(young)
    expect(cohortFinding([newborn])?.cohort).toBe(newborn)
  })
  it('is compared with none that has not lived as long, nor with one that nothing entered in', () => {
    expect(cohortFinding([young, old])?.before).toBeNull()
    expect(cohortFinding([cohort('2026-08', [[50, 0]], 0), old])?.before).toBeNull()
    expect(cohortFinding([])).toBeNull()
    expect(cohortFinding(fullOverview.cohorts)?.before?.month).toBe('2026-10')
  })
})

describe('the picture', () => {
  it('has round days up to the oldest age', () => {
    expect(dayTicks(40)).toEqual([0, 7, 14, 21, 28, 35, 42])
    expect(dayTicks(0)).toEqual([0, 1])
    expect(dayTicks(138).at(-1)).toBe(150)
  })
  it('names a line at its end where no other runs through the words', () => {
    expect(endsClear(young, [old, young], 0.06, 5)).toBe(false)
    expect(endsClear(young, [old, young], 0.04, 5)).toBe(true)
    expect(endsClear(old, [old, young], 0.5, 5)).toBe(true)
  })
})
