import { describe, expect, it } from 'vitest'
import type { OfferPick } from '../../types.ts'
import { acceptance, makeOffers, readPick } from '../index.ts'
import { debt, policy, today, unknown } from './table.ts'

const { offers } = makeOffers(debt, policy, today, unknown)
const chosen = (pick: OfferPick, list = offers) => {
  const found = acceptance(list, pick)
  return found.kind === 'accepted' ? found.position : found.kind === 'ambiguous' ? found.positions : 'none'
}

describe('acceptance', () => {
  it('finds an offer by its place, kind, sum, count or day', () => {
    expect([1, 4, 'last' as const].map((position) => chosen({ position }))).toEqual([1, 4, 4])
    expect([chosen({ kind: 'cash' }), chosen({ kind: 'down_payment' })]).toEqual([1, 4])
    expect([chosen({ cheapest: true }), chosen({ smallestInstallment: true })]).toEqual([1, 3])
    expect([chosen({ amountCents: 40_846 }), chosen({ amountCents: 40_800 }), chosen({ amountCents: 41_000 })]).toEqual(
      [3, 3, 3],
    )
    expect([chosen({ amountCents: 28_000 }), chosen({ amountCents: 223_000 })]).toEqual([4, 1])
    expect([chosen({ installments: 3 }), chosen({ installments: 5 })]).toEqual([2, 4])
    expect(chosen({ dueDay: '2026-11-27', cheapest: true })).toBe(1)
  })

  it('asks back what may be several, and what contradicts itself', () => {
    expect(chosen({})).toEqual([1, 2, 3, 4])
    expect(chosen({ kind: 'instalments' })).toEqual([2, 3])
    expect(chosen({ installments: 6 })).toEqual([3, 4])
    expect(chosen({ position: 2, amountCents: 40_846 })).toEqual([2, 3])
    expect(chosen({ dayOfMonth: 2 })).toEqual([2, 3])
  })

  it('finds nothing where nothing is', () => {
    expect([chosen({ position: 9 }), chosen({ position: 0 }), chosen({ amountCents: 99_900 })]).toEqual([
      'none',
      'none',
      'none',
    ])
    expect(chosen({ position: 1 }, [])).toBe('none')
    expect(chosen({}, [])).toBe('none')
  })

  it('takes a plain yes to a lone offer', () => {
    expect(chosen({}, offers.slice(0, 1))).toBe(1)
  })

  it.each([
    ['a 2', 2],
    ['quero a última', 4],
    ['a mais barata', 1],
    ['a de 408', 3],
    ['à vista', 1],
    ['a com entrada', 4],
    ['a de 3x', 2],
    ['a parcela menor', 3],
  ])('reads "%s"', (text, position) => {
    expect(chosen(readPick(text, today))).toBe(position)
  })
})
