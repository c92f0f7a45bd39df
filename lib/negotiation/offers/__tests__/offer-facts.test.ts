import { describe, expect, it } from 'vitest'
import type { Offer } from '../../types.ts'
import { debtFacts, formatBrl, formatDay, formatFact, formatPercent, makeOffers, offerFacts } from '../index.ts'
import { debt, policy, today, unknown } from './table.ts'

const { offers } = makeOffers(debt, policy, today, unknown)
const told = (offer: Offer | undefined, position: number) =>
  offer &&
  Object.fromEntries(Object.entries(offerFacts(offer, position)).map(([role, fact]) => [role, formatFact(fact)]))

describe('offerFacts', () => {
  it('tells payment at once', () => {
    expect(told(offers[0], 1)).toEqual({
      option_number: '1',
      total_amount: 'R$ 2.230,19',
      first_due_date: '27/11/2026',
      due_date: '27/11/2026',
      discounted_amount: 'R$ 2.230,19',
      discount_percentage: '9%',
      saving: 'R$ 220,56',
    })
  })

  it('tells instalments, and the last one where it differs', () => {
    expect(told(offers[2], 3)).toEqual({
      option_number: '3',
      total_amount: 'R$ 2.450,75',
      first_due_date: '02/12/2026',
      installments: '6',
      max_installments: '6',
      installment_value: 'R$ 408,46',
      regular_installments: '5',
      last_installment_value: 'R$ 408,45',
      last_due_date: '03/05/2027',
    })
  })

  it('tells a first payment apart from the instalments that follow it', () => {
    expect(told(offers[3], 4)).toMatchObject({
      entry_value: 'R$ 280,00',
      installments: '5',
      installment_value: 'R$ 434,15',
      first_due_date: '27/11/2026',
    })
  })

  it('tells the debt', () => {
    expect(Object.entries(debtFacts(debt)).map(([role, fact]) => `${role} ${formatFact(fact)}`)).toEqual([
      'overdue_amount R$ 2.450,75',
      'overdue_days 45',
      'installments_overdue 2',
    ])
  })
})

describe('formats', () => {
  it('write Brazilian money, days and percents', () => {
    expect([1, 100, 125_050, 100_000_000, -5].map(formatBrl)).toEqual([
      'R$ 0,01',
      'R$ 1,00',
      'R$ 1.250,50',
      'R$ 1.000.000,00',
      '-R$ 0,05',
    ])
    expect(formatDay('2026-12-15')).toBe('15/12/2026')
    expect([1_500, 1_250, 1_499, 5, 0].map(formatPercent)).toEqual(['15%', '12,5%', '14,99%', '0,05%', '0%'])
  })
})
