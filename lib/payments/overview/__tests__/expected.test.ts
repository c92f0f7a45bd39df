import { describe, expect, it } from 'vitest'
import { dueNow } from '../../core/due'
import { addExpected, expectedBy } from '../expected'

const schedule = [
  { dueDay: '2026-11-10', amountCents: 10_000 },
  { dueDay: '2026-12-10', amountCents: 10_000 },
  { dueDay: '2027-01-10', amountCents: 10_001 },
]
const starts = ['2026-11-22', '2026-11-29', '2026-12-06']
const owed = (paidCents: number) => dueNow({ schedule, paidCents }, '2026-11-22').installments

describe('what is expected when', () => {
  it('parts the late from the weeks, the last of which has no end', () => {
    const expected = expectedBy(owed(0), starts)
    expect(expected.overdueCents).toBe(10_000)
    expect(expected.stretches.map(({ cents }) => cents)).toEqual([0, 0, 20_001])
    expect(expected.stretches[2]?.installments).toBe(2)
  })
  it('leaves out what was paid', () => {
    const expected = expectedBy(owed(12_500), starts)
    expect(expected.overdueCents).toBe(0)
    expect(expected.stretches[2]).toEqual({ from: '2026-12-06', cents: 17_501, installments: 2 })
  })
  it('counts what is due on a first day into its stretch', () => {
    const expected = expectedBy([{ dueDay: '2026-11-29', leftCents: 5 }], starts)
    expect(expected.stretches.map(({ cents }) => cents)).toEqual([0, 5, 0])
  })
  it('adds up', () => {
    const one = expectedBy(owed(0), starts)
    const both = addExpected(one, one)
    expect(both.overdueCents).toBe(20_000)
    expect(both.stretches[2]).toEqual({ from: '2026-12-06', cents: 40_002, installments: 4 })
  })
})
