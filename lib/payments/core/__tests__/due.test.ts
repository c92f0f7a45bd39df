import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBusinessDay } from '@/lib/negotiation'
import { dueNow } from '../due'
import { explainsDiscount } from '../explains-discount'
import { lastDayInTime } from '../grace'
import { proposedSchedule } from '../proposed-schedule'
import { txidOf } from '../txid'

const schedule = [
  { dueDay: '2026-11-27', amountCents: 10_000 },
  { dueDay: '2026-12-28', amountCents: 10_000 },
  { dueDay: '2027-01-27', amountCents: 10_001 },
]

describe('what is due', () => {
  it('is told of each instalment on the day, what came laid on the first ones', () => {
    const due = dueNow({ schedule, paidCents: 12_500 }, '2026-12-28')
    expect(due.installments.map(({ status, paidCents }) => [status, paidCents])).toEqual([
      ['paid', 10_000],
      ['partly_paid', 2_500],
      ['open', 0],
    ])
    expect(due).toMatchObject({ outstandingCents: 17_501, overdueCents: 0, excessCents: 0 })
    expect(due.next).toMatchObject({ number: 2, leftCents: 7_500 })
    const late = dueNow({ schedule, paidCents: 12_500 }, '2026-12-29')
    expect(late).toMatchObject({ overdueCents: 7_500, next: { status: 'overdue' } })
    expect(dueNow({ schedule, paidCents: 0 }, '2026-11-27').next?.status).toBe('due')
    expect(dueNow({ schedule, paidCents: 30_005 }, '2027-03-01')).toMatchObject({ next: null, excessCents: 4 })
  })

  it('loses no cent, whatever came', () => {
    const payments = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(payments, fc.integer({ min: 0, max: 30_000_000 }), (amounts, paidCents) => {
        const plan = amounts.map((amountCents, i) => ({
          dueDay: `2026-01-${String(i + 1).padStart(2, '0')}`,
          amountCents,
        }))
        const due = dueNow({ schedule: plan, paidCents }, '2026-01-10')
        const laid = due.installments.reduce((sum, one) => sum + one.paidCents, 0)
        expect(laid + due.excessCents).toBe(paidCents)
        expect(laid + due.outstandingCents).toBe(amounts.reduce((sum, cents) => sum + cents, 0))
        expect(due.overdueCents).toBeLessThanOrEqual(due.outstandingCents)
      }),
    )
  })
})

it('grace counts banking days only', () => {
  expect(lastDayInTime('2026-11-27', 3)).toBe('2026-12-02')
  // A Saturday counts as the Monday after it.
  expect(lastDayInTime('2026-11-28', 0)).toBe('2026-11-30')
  // New Year's Day rests, and the weekend after it.
  expect(lastDayInTime('2026-12-30', 2)).toBe('2027-01-04')
})

describe('a proposed plan', () => {
  const plan = { option: 'installments', totalCents: 100_001, dueDay: '2026-11-28', count: 3 } as const

  it('sums to the total on rising banking days', () => {
    const any = fc.record({
      option: fc.constantFrom('installments', 'down_payment', 'full_amount'),
      totalCents: fc.integer({ min: 1_000, max: 100_000_000 }),
      count: fc.integer({ min: 2, max: 120 }),
      first: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      offset: fc.integer({ min: 0, max: 1_000 }),
    })
    fc.assert(
      fc.property(any, ({ option, totalCents, count, first, offset }) => {
        const dueDay = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)
        const made = proposedSchedule({
          option,
          totalCents,
          dueDay,
          firstCents: Math.ceil(totalCents * first * 0.9),
          count: option === 'full_amount' ? undefined : count,
        })
        if ('code' in made) throw new Error(made.code)
        expect(made.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents)
        expect(made).toHaveLength(option === 'full_amount' ? 1 : count)
        for (const [i, { dueDay: day }] of made.entries()) {
          expect(isBusinessDay(day)).toBe(true)
          if (i > 0) expect(day > (made[i - 1]?.dueDay ?? '')).toBe(true)
        }
      }),
    )
  })

  it('is taken as it was sent where its payments are listed', () => {
    const listed = [
      { dueDay: '2026-11-28', amountCents: 50_000 },
      { dueDay: '2026-12-28', amountCents: 50_001 },
    ]
    const days = ['2026-11-30', '2026-12-28']
    expect(proposedSchedule({ ...plan, count: 2, schedule: listed })).toEqual(
      listed.map((one, i) => ({ ...one, dueDay: days[i] })),
    )
    expect(proposedSchedule({ ...plan, schedule: listed })).toEqual({
      path: 'installments',
      code: 'schedule_count_differs',
    })
    expect(proposedSchedule({ ...plan, count: undefined, option: 'full_amount', schedule: listed })).toMatchObject({
      code: 'schedule_option_differs',
    })
  })
})

it('a discount is read as money, else as percent', () => {
  expect(explainsDiscount(0, 245_075, 245_075)).toBe(true)
  expect(explainsDiscount(245.08, 245_075, 220_567)).toBe(true)
  expect(explainsDiscount(10, 245_075, 220_568)).toBe(true)
  expect(explainsDiscount(10, 245_075, 245_075)).toBe(false)
  expect(explainsDiscount(0, 245_075, 220_568)).toBe(false)
})

it('a charge’s name at the bank is as long as each kind wants it', () => {
  const id = 'pay_req_01k9z4v7n8q2w5x3y6t0r1s4ab'
  expect(txidOf(id, true)).toBe('1K9Z4V7N8Q2W5X3Y6T0R1S4AB')
  expect(txidOf(id, false)).toMatch(/^[A-Z0-9]{26,35}$/)
})
