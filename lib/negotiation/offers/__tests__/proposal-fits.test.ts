import { describe, expect, it } from 'vitest'
import { type PaymentProposal, proposalFits } from '../index.ts'
import { debt, policy, today } from './table.ts'

const proposal: PaymentProposal = { totalCents: 245_075, method: 'pix', dueDay: '2026-11-27', today }
const broken = (over: Partial<PaymentProposal>, rules = policy) =>
  proposalFits(rules, debt, { ...proposal, ...over }).map(({ rule }) => rule)
const payments = (...pairs: [day: string, cents: number][]) =>
  pairs.map(([dueDay, amountCents]) => ({ dueDay, amountCents }))

describe('proposalFits', () => {
  it('lets pass what the policy allows', () => {
    expect(broken({})).toEqual([])
    expect(broken({ totalCents: 208_314, discountBasisPoints: 1_500 })).toEqual([])
    const plan = payments(['2026-12-15', 122_538], ['2027-01-15', 122_537])
    expect(broken({ schedule: plan })).toEqual([])
    const entry = payments(['2026-12-15', 30_000], ['2027-01-15', 107_538], ['2027-02-15', 107_537])
    expect(broken({ schedule: entry })).toEqual([])
  })

  it('holds the discount to the cent', () => {
    expect(broken({ totalCents: 208_313 })).toEqual(['max_discount'])
    expect(proposalFits(policy, debt, { ...proposal, totalCents: 208_313 })[0]?.params).toEqual({
      maxDiscountBasisPoints: 1_500,
      maxDiscountCents: 36_761,
      askedCents: 36_762,
    })
    expect(broken({ totalCents: 245_076 })).toEqual(['exceeds_debt'])
    expect(broken({ totalCents: 240_000 }, { ...policy, maxDiscountBasisPoints: 0 })).toEqual(['no_discount_allowed'])
    expect(broken({ discountBasisPoints: 1_000 })).toEqual(['discount_mismatch'])
  })

  it('holds plans to count, least instalment, even parts and the first payment', () => {
    const halves = payments(['2026-12-15', 120_000], ['2027-01-15', 120_000])
    expect(broken({ totalCents: 240_000, schedule: halves })).toEqual(['discount_at_once_only'])
    expect(broken({ schedule: halves })).toEqual(['schedule_sum'])
    const low = payments(['2026-12-15', 235_076], ['2027-01-15', 9_999])
    expect(broken({ schedule: low })).toEqual(['min_installment'])
    const uneven = payments(['2026-12-15', 100_000], ['2027-01-15', 45_075], ['2027-02-15', 100_000])
    expect(broken({ schedule: uneven })).toEqual(['uneven_installments'])
    const entry = payments(['2026-12-15', 20_000], ['2027-01-15', 225_075])
    expect(broken({ schedule: entry })).toEqual(['down_payment_floor'])
    expect(broken({ schedule: halves, totalCents: 240_000 }, { ...policy, maxInstallments: 1 })).toContain(
      'max_installments',
    )
  })

  it('holds days to the calendar, the horizon and the month', () => {
    expect(broken({ dueDay: '2026-11-28' })).toEqual(['business_day'])
    expect(broken({ dueDay: '2026-12-23' })).toEqual(['horizon'])
    expect(broken({ dueDay: '2026-11-20' })).toEqual(['past_day', 'business_day'])
    const twice = payments(['2026-12-15', 122_538], ['2026-12-15', 122_537])
    expect(broken({ schedule: twice })).toEqual(['due_order'])
    const late = payments(['2026-12-15', 122_538], ['2027-06-15', 122_537])
    expect(broken({ schedule: late })).toEqual(['monthly_spacing'])
  })

  it('refuses methods the company does not take, and sums that are none', () => {
    expect(broken({ method: 'boleto' })).toEqual(['payment_method'])
    expect(broken({ totalCents: 0.5 })).toEqual(['invalid_amount'])
    expect(broken({ schedule: [] })).toEqual(['invalid_amount'])
  })
})
