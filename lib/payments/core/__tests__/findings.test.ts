import { describe, expect, it } from 'vitest'
import { chargePosition } from '../charge-state'
import { entryBetween } from '../entry-between'
import { findingsOf } from '../findings'
import { lastDayInTime } from '../grace'
import { mayTake } from '../may-take'
import type { MoneyFact } from '../money-facts'
import { agreementPosition } from '../position'
import { laterRefundState, refundedCents } from '../refunds'

const money = (id: string, amountCents: number, given: Partial<MoneyFact> = {}): MoneyFact => ({
  id,
  endToEndId: id,
  chargeId: 'A',
  amountCents,
  lateChargesCents: 0,
  refundedCents: 0,
  paidAt: 0,
  paidDay: '2026-03-02',
  ...given,
})
const asked = {
  totalCents: 2_000,
  schedule: [
    // A Friday; with three banking days of grace it may be paid until Wednesday.
    { dueDay: '2026-03-06', amountCents: 1_000 },
    { dueDay: '2026-04-06', amountCents: 1_000 },
  ],
  graceDays: 3,
  charges: [
    { id: 'A', amountCents: 1_000 },
    { id: 'B', amountCents: 1_000 },
  ],
}
const found = (...all: MoneyFact[]) => [...findingsOf(asked, all).values()]

describe('how money differs from what was asked for', () => {
  it('exact, partial, over', () => {
    expect(found(money('1', 1_000))).toEqual(['exact'])
    expect(found(money('1', 999))).toEqual(['partial'])
    expect(found(money('1', 1_001))).toEqual(['over'])
    expect(found(money('1', 1_050, { lateChargesCents: 50 }))).toEqual(['exact'])
  })

  it('the rest of a partly paid charge is exact; a second one for a paid charge, or a paid agreement, is double', () => {
    expect(found(money('1', 400), money('2', 600, { paidAt: 1 }), money('3', 600, { paidAt: 2 }))).toEqual([
      'partial',
      'exact',
      'double',
    ])
    const all = [money('1', 2_000, { chargeId: '' }), money('2', 1_000, { chargeId: 'B', paidAt: 1 })]
    expect(found(...all)).toEqual(['over', 'double'])
  })

  it('money that went back makes room for the next', () => {
    expect(found(money('1', 1_000, { refundedCents: 1_000 }), money('2', 1_000, { paidAt: 1 }))).toEqual([
      'exact',
      'exact',
    ])
  })

  it('late from the day after the grace of what was due first', () => {
    expect(lastDayInTime('2026-03-06', 3)).toBe('2026-03-11')
    expect(lastDayInTime('2026-03-07', 0)).toBe('2026-03-09')
    expect(found(money('1', 1_000, { paidDay: '2026-03-11' }))).toEqual(['exact'])
    expect(found(money('1', 1_000, { paidDay: '2026-03-12' }))).toEqual(['late'])
    // What was asked for later does not help while the first is unpaid.
    expect(found(money('1', 1_000, { chargeId: 'B', paidDay: '2026-03-12' }))).toEqual(['late'])
    expect(found(money('1', 1_000), money('2', 1_000, { chargeId: 'B', paidAt: 1, paidDay: '2026-03-12' }))).toEqual([
      'exact',
      'exact',
    ])
  })
})

describe('a charge', () => {
  const charge = { id: 'A', amountCents: 1_000, state: 'expired' as const }
  it('is paid once all of it came, also expired; refunded once all of that went back; else as it was', () => {
    expect(chargePosition(charge, [money('1', 999)])).toMatchObject({ state: 'expired', paidCents: 999 })
    expect(chargePosition(charge, [money('1', 999), money('2', 1)])).toMatchObject({ state: 'paid', paidCents: 1_000 })
    const back = money('1', 1_000, { refundedCents: 1_000 })
    expect(chargePosition(charge, [back])).toMatchObject({ state: 'refunded', refundedCents: 1_000 })
    expect(chargePosition({ ...charge, state: 'paid' }, [])).toMatchObject({ state: 'awaiting_payment', paidAt: 0 })
  })
})

describe('the ledger', () => {
  const sums = { agreedCents: 1_000, chargesCents: 20, netCents: 1_100, standing: 'stands' as const }
  it('holds what was paid beyond an agreement for its customer', () => {
    const expected = { bank: 1_100, receivable: 0, negotiated: -1_000, customer_credit: -80, late_charges: -20 }
    expect(agreementPosition(sums)).toEqual(expected)
    expect(agreementPosition({ ...sums, netCents: 300, standing: 'ended' })).toMatchObject({
      receivable: 0,
      negotiated: -280,
    })
  })

  it('books only differences, and never what does not balance', () => {
    expect(entryBetween({ bank: 5, unmatched: -5 }, { bank: 5, unmatched: -5 })).toEqual([])
    expect(entryBetween({}, { bank: 5, unmatched: -5 })).toEqual([
      { account: 'bank', debitCents: 5, creditCents: 0 },
      { account: 'unmatched', debitCents: 0, creditCents: 5 },
    ])
    expect(() => entryBetween({}, { bank: 5 })).toThrow('out of balance')
  })
})

describe('who may take money by itself', () => {
  const row = { endReason: '', endedAt: 0, discountCents: 0 }
  const schedule = [{ dueDay: '2026-03-05', amountCents: 1_000 }]
  const alone = { schedule, graceDays: 3, taken: [], otherStands: false }
  const beside = { ...alone, otherStands: true }
  const paidOn = (paidDay: string, paidAt = 9) => {
    const sums = { amountCents: 1_000, lateChargesCents: 0, refundedCents: 0 }
    return { id: paidDay, endToEndId: paidDay, chargeId: 'c', ...sums, paidAt, paidDay }
  }
  const late = paidOn('2026-04-01')
  it('what stands or is paid; what was broken or proposed while nothing else stands; what was cancelled only from before', () => {
    for (const state of ['accepted', 'active', 'completed'] as const)
      expect(mayTake({ ...row, state }, beside, late)).toBe(true)
    for (const state of ['broken', 'proposed'] as const) {
      expect(mayTake({ ...row, state }, alone, late)).toBe(true)
      expect(mayTake({ ...row, state }, beside, late)).toBe(false)
    }
    const cancelled = { ...row, state: 'cancelled' as const, endReason: 'customer_asked', endedAt: 5 }
    const paidAt = (at: number) => paidOn('2026-03-05', at)
    expect([5, 6].map((at) => mayTake(cancelled, alone, paidAt(at)))).toEqual([true, false])
    expect(mayTake({ ...cancelled, state: 'completed' }, alone, paidAt(6))).toBe(false)
  })

  it('with a discount only what was paid in time, whatever the clock did', () => {
    for (const state of ['accepted', 'active', 'broken', 'proposed'] as const) {
      const agreement = { ...row, state, discountCents: 1 }
      expect(mayTake(agreement, alone, late), state).toBe(false)
      expect(mayTake(agreement, alone, paidOn('2026-03-10')), state).toBe(true)
      expect(mayTake(agreement, alone, paidOn('2026-03-11')), state).toBe(false)
    }
    const paid = { ...alone, taken: [{ ...paidOn('2026-03-05', 1), refundedCents: 1_000 }] }
    expect(mayTake({ ...row, state: 'accepted', discountCents: 1 }, paid, late)).toBe(true)
  })
})

describe('refunds', () => {
  it('go forward only, and never send back more than came', () => {
    expect(laterRefundState('processing', 'returned')).toBe('returned')
    expect(laterRefundState('returned', 'not_returned')).toBe('returned')
    const returned = { state: 'returned' as const, amountCents: 600 }
    expect(refundedCents(1_000, [returned, { state: 'processing', amountCents: 400 }])).toBe(600)
    expect(refundedCents(1_000, [returned, returned])).toBe(1_000)
  })
})
