import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cashOffer, downPaymentFloor, planOffer, type Terms } from '../build-offer.ts'
import { basisPointsOf, shareDown, shareUp } from '../cents.ts'
import { discountCeiling, discountLadder, discountNow } from '../discount-ladder.ts'
import { firstDueDay, monthlyDueDays } from '../due-days.ts'
import { countWithin, longestCount, splitAmount } from '../split-amount.ts'
import { cents, debts, policies } from './arbitraries.ts'
import { debt, policy, today } from './table.ts'

const terms: Terms = { debt, policy, today }

describe('splitAmount', () => {
  it('sums to the cent, with the difference on the last, and finds every split there is', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 50_000 }), (total, count, min) => {
        const parts = splitAmount(total, count, min)
        expect(parts !== null).toBe(Math.floor(total / count) >= min)
        if (!parts) return
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(min)
        expect(new Set(parts.slice(0, -1)).size).toBeLessThanOrEqual(1)
        expect(Math.abs((parts.at(-1) ?? 0) - (parts[0] ?? 0))).toBeLessThan(count)
      }),
    )
  })

  it('makes the last one the smaller, unless that would break the minimum', () => {
    expect(splitAmount(245_075, 7, 10_000)).toEqual([35_011, 35_011, 35_011, 35_011, 35_011, 35_011, 35_009])
    expect(splitAmount(30_001, 3, 10_000)).toEqual([10_000, 10_000, 10_001])
    expect([splitAmount(29_999, 3, 10_000), splitAmount(10, 0, 1), splitAmount(2, 3, 0)]).toEqual([null, null, null])
  })

  it('counts how many fit', () => {
    expect([longestCount(30_000, 10_000, 12), longestCount(9_999, 10_000, 12), longestCount(1e9, 1, 12)]).toEqual([
      3, 0, 12,
    ])
    expect([
      countWithin(245_075, 40_000, 10_000, 2, 12),
      countWithin(245_075, 100, 1, 2, 12),
      countWithin(5, 0, 1, 1, 9),
    ]).toEqual([7, null, null])
  })
})

describe('shares', () => {
  it('are exact where floating point is not', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 10_000 }), (amount, points) => {
        const product = BigInt(amount) * BigInt(points)
        expect(BigInt(shareDown(amount, points))).toBe(product / 10_000n)
        expect(BigInt(shareUp(amount, points))).toBe((product + 9_999n) / 10_000n)
      }),
    )
    expect([basisPointsOf(36_761, 245_075), basisPointsOf(1, 0)]).toEqual([1_500, 0])
  })
})

describe('the ladder', () => {
  it('rises to the ceiling and never over it, whatever was granted before', () => {
    fc.assert(
      fc.property(debts, policies, fc.maxSafeNat(), fc.nat(9), (owed, rules, grantedCents, discountRequests) => {
        const ladder = discountLadder(owed, rules)
        const ceiling = discountCeiling(owed, rules)
        expect(ladder.at(-1) ?? 0).toBe(ceiling)
        expect(ladder.every((step, i) => step > (ladder[i - 1] ?? 0))).toBe(true)
        const now = discountNow(owed, rules, { discountRequests, grantedCents })
        expect(now).toBeLessThanOrEqual(ceiling)
        expect(now).toBeGreaterThanOrEqual(Math.min(grantedCents, ceiling))
        expect(ceiling).toBeLessThan(owed.overdueCents)
      }),
    )
  })

  it('steps in percentages that are easily said', () => {
    expect(discountLadder(debt, policy).map((step) => basisPointsOf(step, debt.overdueCents))).toEqual([
      900, 1_200, 1_400, 1_500,
    ])
  })

  it('takes what the company left unsaid as principal, and the lesser sum where components exceed the debt', () => {
    const open = { ...policy, maxDiscountBasisPoints: 10_000, discountable: ['interest' as const] }
    expect(discountCeiling({ ...debt, components: { interest: 20_000 } }, open)).toBe(20_000)
    expect(discountCeiling({ ...debt, components: { principal: 245_075, interest: 20_000 } }, open)).toBe(0)
    expect(discountCeiling({ ...debt, components: undefined }, open)).toBe(0)
  })
})

describe('building an offer', () => {
  it('refuses what the policy has no room for', () => {
    expect(cashOffer(terms, discountCeiling(debt, policy) + 1, {})).toBeUndefined()
    expect(cashOffer(terms, -1, {})).toBeUndefined()
    expect([planOffer(terms, 1, {}), planOffer(terms, 13, {})]).toEqual([undefined, undefined])
    expect(planOffer(terms, 3, {}, downPaymentFloor(terms) - 1)).toBeUndefined()
    expect(planOffer(terms, 3, {}, downPaymentFloor(terms))?.schedule.length).toBe(3)
    expect(planOffer({ ...terms, policy: { ...policy, minInstallmentCents: 100_000 } }, 3, {})).toBeUndefined()
  })
})

describe('due days', () => {
  const plan = (dayOfMonth: number | undefined, dueDay: string | undefined, count = 4) => {
    const first = firstDueDay(policy, today, { dueDay, dayOfMonth }, 10)
    return first && monthlyDueDays(first, count, dayOfMonth)
  }

  it('keep the day of the month through short months, weekends and holidays', () => {
    expect(plan(31, undefined)).toEqual(['2026-11-30', '2026-12-31', '2027-02-01', '2027-03-01'])
    expect(plan(undefined, undefined)).toEqual(['2026-12-02', '2027-01-04', '2027-02-02', '2027-03-02'])
  })

  it('leave at least half a month after the first payment', () => {
    expect(plan(5, '2026-11-27')).toEqual(['2026-11-27', '2027-01-05', '2027-02-05', '2027-03-05'])
    expect(plan(15, '2026-11-27')).toEqual(['2026-11-27', '2026-12-15', '2027-01-15', '2027-02-15'])
  })

  it('have none where the horizon holds no business day', () => {
    expect(firstDueDay({ ...policy, dueHorizonDays: 0 }, today, {}, 10)).toBeUndefined()
  })
})
