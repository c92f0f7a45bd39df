import { describe, expect, it } from 'vitest'
import type { NegotiationPolicy } from '../../types.ts'
import { discountApproaches } from '../../types.ts'
import { makeOffers, orderFor } from '../index.ts'
import { debt, lineOf, policy, today, unknown } from './table.ts'

const rulesOf = (over: Partial<NegotiationPolicy>, overdueCents = debt.overdueCents) => {
  const small = { ...debt, overdueCents, components: undefined }
  const { offers, leftOut } = makeOffers(
    overdueCents === debt.overdueCents ? debt : small,
    { ...policy, ...over },
    today,
    unknown,
  )
  return [offers.map(({ kind }) => kind), leftOut.map(({ rule }) => rule)] as const
}

describe('makeOffers', () => {
  it('offers cash with a discount, two plans, and a smaller first payment', () => {
    expect(makeOffers(debt, policy, today, unknown).offers.map(lineOf)).toEqual([
      'cash 223019 -900: 223019@11-27',
      'instalments 245075 -0: 81692@12-02 81692@01-04 81691@02-02',
      'instalments 245075 -0: 40846@12-02 40846@01-04 40846@02-02 40846@03-02 40846@04-02 40845@05-03',
      'down_payment 245075 -0: 28000@11-27 43415@12-28 43415@01-27 43415@03-01 43415@03-29 43415@04-27',
    ])
  })

  it('lets means choose which plans and their order', () => {
    const tight = makeOffers(debt, policy, today, { capacity: 0.1, willingness: null }).offers
    expect(tight.map(({ kind, schedule }) => `${kind} ${schedule.length}`)).toEqual([
      'instalments 12',
      'instalments 8',
      'down_payment 9',
      'cash 1',
    ])
    const named = makeOffers(debt, policy, today, { ...unknown, monthlyCents: 40_000, preferredDayOfMonth: 15 }).offers
    expect(named[0] && lineOf(named[0])).toBe(
      'instalments 245075 -0: 35011@12-15 35011@01-15 35011@02-15 35011@03-15 35011@04-15 35011@05-17 35009@06-15',
    )
    expect(named.every(({ schedule }) => schedule[0]?.dueDay === '2026-12-15')).toBe(true)
  })

  it('climbs the ladder as the customer asks, and stops at the ceiling', () => {
    const cash = (discountRequests: number) =>
      makeOffers(debt, policy, today, unknown, { discountRequests, grantedCents: 0 }).offers[0]?.discountBasisPoints
    expect([0, 1, 2, 3, 4, 99].map(cash)).toEqual([900, 1_200, 1_400, 1_500, 1_500, 1_500])
  })

  it('discounts the discountable components alone', () => {
    const only = { ...policy, discountable: ['interest', 'fine'] as const, maxDiscountBasisPoints: 10_000 }
    const talked = { discountRequests: 9, grantedCents: 0 }
    const open = makeOffers(debt, { ...only, discountable: [...only.discountable] }, today, unknown, talked).offers
    expect(open[0]?.discountCents).toBe(35_075)
    const unsaid = { ...debt, components: undefined }
    const closed = makeOffers(unsaid, { ...only, discountable: ['interest'] }, today, unknown)
    expect(closed.offers.every(({ discountCents }) => discountCents === 0)).toBe(true)
    expect(closed.leftOut).toEqual([{ rule: 'not_discountable', params: { component: 'principal' } }])
  })

  it('moves a first day past the horizon back onto its last business day', () => {
    const short = { ...policy, dueHorizonDays: 5 }
    const { offers } = makeOffers(debt, short, today, { ...unknown, preferredDayOfMonth: 15 })
    expect(new Set(offers.map(({ schedule }) => schedule[0]?.dueDay))).toEqual(new Set(['2026-11-27']))
    expect(offers[1]?.schedule[1]?.dueDay).toBe('2026-12-15')
  })

  it('names the rules that leave a kind of offer out', () => {
    expect(rulesOf({ maxDiscountBasisPoints: 0 })[1]).toEqual(['no_discount_allowed'])
    expect(rulesOf({ maxInstallments: 1 })).toEqual([['cash', 'cash', 'cash'], ['max_installments']])
    expect(rulesOf({}, 15_000)).toEqual([['cash', 'cash', 'cash'], ['min_installment']])
    expect(rulesOf({ minDownPaymentBasisPoints: 10_000 })[1]).toEqual(['down_payment_floor'])
    expect(rulesOf({ maxInstallments: 1, dueHorizonDays: 1 })).toEqual([['cash'], ['max_installments', 'horizon']])
    // From a Sunday, no business day lies within a horizon of none.
    expect(rulesOf({ dueHorizonDays: 0 })).toEqual([[], ['horizon']])
    expect(makeOffers({ ...debt, overdueCents: 0 }, policy, today, unknown).leftOut).toEqual([
      { rule: 'invalid_amount', params: {} },
    ])
  })
})

describe('orderFor', () => {
  const { offers } = makeOffers(debt, policy, today, unknown)
  const firstOf = (approach: (typeof discountApproaches)[number]) => {
    const [first] = orderFor(offers, approach)
    return `${first?.kind} ${first?.schedule.length}`
  }

  it('shows each approach its own first offer', () => {
    expect(Object.fromEntries(discountApproaches.map((approach) => [approach, firstOf(approach)]))).toEqual({
      none: 'cash 1',
      gradual_concessions: 'instalments 3',
      fair_consideration: 'cash 1',
      generous_accommodation: 'cash 1',
      term_first: 'instalments 6',
      human_plan: 'instalments 6',
      small_immediate: 'down_payment 6',
      fixed: 'cash 1',
      fee_waiver: 'cash 1',
    })
  })

  it('does not depend on the order it is given', () => {
    for (const approach of discountApproaches.slice(1)) {
      expect(orderFor(offers.toReversed(), approach)).toEqual(orderFor(offers, approach))
    }
  })
})
