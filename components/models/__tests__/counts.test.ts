import { describe, expect, it } from 'vitest'
import type { ProfitReply } from '@/lib/models'
import { bandRows, countsAt, countsOf, figuresOf } from '../lib/counts'
import { amountTakings, errorCost, fixedTakings, profitOf, worthOf } from '../lib/money'
import { readMoney } from '../lib/read-money'

/** Ten orders scored 0.05, 0.15, … 0.95; the upper six are good but for the one at 0.75. */
const scores = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95]
const good = [false, false, false, false, true, true, true, false, true, true]
const table = Array.from({ length: 101 }, (_, step) => {
  const threshold = step / 100
  const of = (isGood: boolean, approved: boolean) =>
    scores.filter((score, i) => good[i] === isGood && score >= threshold === approved).length
  return { threshold, tp: of(true, true), fp: of(false, true), tn: of(false, false), fn: of(true, false) }
})

describe('counts at a threshold', () => {
  it('reads a matrix of the API as actual rows, predicted columns', () => {
    expect(
      countsOf([
        [2924, 989],
        [623, 3845],
      ]),
    ).toEqual({ tp: 2924, fn: 989, fp: 623, tn: 3845 })
  })

  it('gives the founding result its accuracy', () => {
    const figures = figuresOf(
      countsOf([
        [2924, 989],
        [623, 3845],
      ]),
    )
    expect(figures.accuracy).toBeCloseTo(0.8077, 4)
    expect(figures.rows).toBe(8381)
    expect(figures.approved).toBe(3547)
  })

  it('reads a share of nothing as 0', () => {
    expect(figuresOf({ tp: 0, fp: 0, tn: 0, fn: 0 })).toMatchObject({ accuracy: 0, precision: 0, f1: 0 })
  })

  it('counts what a review band takes, its upper end left out', () => {
    expect(bandRows(table, 40, 60)).toBe(2)
    expect(bandRows(table, 50, 50)).toBe(0)
  })

  it('falls back to the last row beyond the table', () => {
    expect(countsAt(table, 200)).toEqual(table[100])
  })
})

describe('money', () => {
  const costs = { saleCents: 100, lossCents: 400 }
  const now = { tp: 3, fp: 1, tn: 4, fn: 2 }

  it('adds sales made and takes losses', () => {
    const worth = worthOf(now, costs)
    expect(worth).toEqual({ marginCents: 300, lossCents: 400, forgoneCents: 200, avoidedCents: 1600 })
    expect(profitOf(worth)).toBe(-100)
    expect(errorCost(worth)).toBe(600)
  })

  it('finds the middle of the best run', () => {
    const { line, best } = fixedTakings(table, now, costs)
    const all = line.map(profitOf)
    expect(all[best]).toBe(Math.max(...all))
    expect(all[best - 1]).toBe(all[best])
    expect(all[best + 1]).toBe(all[best])
  })

  it('keeps the figures at the own threshold, which may lie between two hundredths', () => {
    const { own, rows, withoutAmount } = fixedTakings(table, now, costs)
    expect([profitOf(own), rows, withoutAmount]).toEqual([-100, 10, 0])
  })

  it('reads the amounts of the API in centavos', () => {
    const point = { threshold: 0.29, approval_rate: 1, profit: 2.1, margin: 3.1, loss: 1, forgone: 0.29, avoided: 0 }
    const reply = { curve: [point], best: point, current: point, rows: 7, without_amount: 2 } as ProfitReply
    const worth = { marginCents: 310, lossCents: 100, forgoneCents: 29, avoidedCents: 0 }
    expect(amountTakings(reply)).toEqual({ line: [worth], own: worth, best: 29, rows: 7, withoutAmount: 2 })
  })

  it.each([
    ['380', 38_000],
    ['380,5', 38_050],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['R$ 10.000', 1_000_000],
    ['', null],
    ['-5', null],
    ['dez', null],
    ['99999999999', null],
  ])('reads %s', (text, cents) => {
    expect(readMoney(text)).toBe(cents)
  })
})
