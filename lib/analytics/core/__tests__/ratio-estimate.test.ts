import { describe, expect, it } from 'vitest'
import { differenceOf, type Estimate, type PairSums, quotientOf, rateEstimates, t95 } from '../ratio-estimate'
import { drawPeople, numbersOf, type People, trueRate } from './support/heavy-debts'

const estimates = (treated: PairSums, control: PairSums) => {
  const rates = rateEstimates(treated, control)
  if (!rates) throw new Error('nothing to estimate')
  return rates
}
const equalDebts = (n: number, payers: number): PairSums => ({ n, x: n, y: payers, xx: n, yy: payers, xy: payers })

describe('a rate of money', () => {
  it('of equal debts paid in full or not is Wilson’s', () => {
    const { control } = estimates(equalDebts(100_000, 30_000), equalDebts(100_000, 20_000))
    expect(control.rate).toBe(0.2)
    expect(control.interval.low).toBeCloseTo(0.2 - 1.96 * Math.sqrt(0.16 / 100_000), 4)
    expect(control.effective).toBeCloseTo(100_000, 3)
  })
  it('has an interval where nothing came back, and never less than nothing', () => {
    const { control } = estimates(equalDebts(200, 10), equalDebts(200, 0))
    expect(control).toMatchObject({ rate: 0, interval: { low: 0 } })
    expect(control.interval.high).toBeGreaterThan(0.005)
    expect(quotientOf(control, control)).toBeNull()
  })
  it('knows less where one debt is most of the money', () => {
    const even = estimates(equalDebts(200, 60), equalDebts(200, 40)).control
    const { n, x, xx, ...rest } = equalDebts(200, 40)
    const heavy = estimates(equalDebts(200, 60), { n, ...rest, x: x + 100, xx: xx + 10_000 }).control
    expect(heavy.interval.high - heavy.interval.low).toBeGreaterThan(2 * (even.interval.high - even.interval.low))
  })
  it('is null without people or money', () => {
    expect(rateEstimates(equalDebts(0, 0), equalDebts(100, 1))).toBeNull()
    expect(rateEstimates({ ...equalDebts(9, 0), x: 0, xx: 0 }, equalDebts(100, 1))).toBeNull()
  })
  it.each([
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [1e6, 1.96],
  ])('t of %d degrees is %d', (degrees, value) => expect(t95(degrees)).toBeCloseTo(value, 2))
})

const runs = 1_500
const sample: [string, { treated: number; control: number; of: People; others?: number }][] = [
  ['like a small company', { treated: 600, control: 200, of: { sigma: 0.8, paying: 0.25, shy: 0.2 }, others: 0.2 }],
  ['like a large one', { treated: 3_000, control: 1_000, of: { sigma: 1.2, paying: 0.25, shy: 0.2 }, others: 0.2 }],
  ['no difference', { treated: 1_500, control: 500, of: { sigma: 1, paying: 0.2, shy: 0 } }],
  ['a small control group', { treated: 2_700, control: 300, of: { sigma: 1, paying: 0.35, shy: 0.1 }, others: 0.2 }],
]

describe.each(sample)('intervals on heavy-tailed debts, %s', (_, { treated, control, of, others = of.paying }) => {
  const control_ = { ...of, paying: others }
  it('hold the truth in 93 to 97 of 100, and see a difference that is not there no more often than said', () => {
    const [t, c] = [trueRate(of), trueRate(control_)]
    const next = numbersOf(20_261_122)
    const held = { treated: 0, control: 0, difference: 0, quotient: 0, better: 0 }
    const holds = ({ interval }: Pick<Estimate, 'interval'>, truth: number) =>
      interval.low <= truth && truth <= interval.high ? 1 : 0
    for (let run = 0; run < runs; run += 1) {
      const rates = estimates(drawPeople(next, treated, of), drawPeople(next, control, control_))
      const difference = differenceOf(rates.treated, rates.control)
      const quotient = quotientOf(rates.treated, rates.control)
      held.treated += holds(rates.treated, t)
      held.control += holds(rates.control, c)
      held.difference += holds(difference, t - c)
      held.quotient += quotient ? holds(quotient, t / c) : 1
      held.better += difference.interval.low > 0 ? 1 : 0
    }
    for (const name of ['treated', 'control', 'difference', 'quotient'] as const) {
      expect(held[name] / runs, name).toBeGreaterThanOrEqual(0.93)
      expect(held[name] / runs, name).toBeLessThanOrEqual(0.97)
    }
    if (of.paying === others) expect(held.better / runs).toBeLessThanOrEqual(0.025)
  })
})
