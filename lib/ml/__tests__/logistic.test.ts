import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolAdjacent } from '../math/pool-adjacent.ts'
import { logit } from '../math/sigmoid.ts'
import { createRandom } from '../random.ts'
import { fitLogistic } from '../scorecard/fit-logistic.ts'
import { solveAtLeast } from '../scorecard/solve-at-least.ts'

const check = (): void => {}

describe('fitLogistic', () => {
  // 40 rows: 15 of 20 approved where the column is 1, 4 of 20 where it is 0.
  const labels = Uint8Array.from({ length: 40 }, (_, i) => (i < 15 || (i >= 20 && i < 24) ? 1 : 0))
  const column = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 1 : 0))

  it('gives the closed form of one column of two values', () => {
    const fit = fitLogistic({ columns: [column], labels, l2: 1e-9, positiveWeight: 1, check })
    expect(fit.intercept).toBeCloseTo(logit(0.2), 7)
    expect(fit.coefficients[0]).toBeCloseTo(logit(0.75) - logit(0.2), 7)
  })

  it('counts an approve row as often as its weight', () => {
    const fit = fitLogistic({ columns: [column], labels, l2: 1e-9, positiveWeight: 3, check })
    expect(fit.intercept).toBeCloseTo(logit(12 / 28), 7)
    expect(fit.coefficients[0]).toBeCloseTo(logit(45 / 50) - logit(12 / 28), 7)
  })

  it('shrinks with the penalty, and leaves a column that would turn negative out', () => {
    const free = fitLogistic({ columns: [column], labels, l2: 1e-9, positiveWeight: 1, check })
    const held = fitLogistic({ columns: [column], labels, l2: 5, positiveWeight: 1, check })
    expect(held.coefficients[0]).toBeLessThan(free.coefficients[0] as number)
    expect(held.coefficients[0]).toBeGreaterThan(0)
    const turned = fitLogistic({ columns: [column, column.map((v) => -v)], labels, l2: 0.1, positiveWeight: 1, check })
    expect(turned.coefficients[1]).toBe(0)
    const alone = fitLogistic({ columns: [column.map((v) => -v)], labels, l2: 0.1, positiveWeight: 1, check })
    expect(alone.coefficients[0]).toBe(0)
    expect(alone.intercept).toBeCloseTo(logit(19 / 40), 7)
  })

  it('ends where the slope is 0, or at 0 with the slope against it', () => {
    const random = createRandom(4)
    const columns = Array.from({ length: 6 }, () => Float64Array.from({ length: 300 }, () => random() - 0.5))
    const own = Uint8Array.from({ length: 300 }, (_, i) =>
      (columns[0]?.[i] as number) - (columns[1]?.[i] as number) + random() > 0.5 ? 1 : 0,
    )
    const l2 = 0.5
    const { intercept, coefficients } = fitLogistic({ columns, labels: own, l2, positiveWeight: 1, check })
    const errors = Array.from(own, (label, i) => {
      const margin = columns.reduce(
        (sum, list, j) => sum + (list[i] as number) * (coefficients[j] as number),
        intercept,
      )
      return 1 / (1 + Math.exp(-margin)) - label
    })
    expect(errors.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 6)
    columns.forEach((list, j) => {
      const slope = errors.reduce(
        (sum, error, i) => sum + error * (list[i] as number),
        l2 * (coefficients[j] as number),
      )
      if ((coefficients[j] as number) > 0) expect(slope).toBeCloseTo(0, 6)
      else expect(slope).toBeGreaterThanOrEqual(0)
    })
    expect(coefficients[1]).toBe(0)
  })
})

describe('solveAtLeast', () => {
  it('solves a small system, and stops at the bounds', () => {
    const hessian = Float64Array.of(4, 1, 1, 3)
    const free = solveAtLeast(hessian, Float64Array.of(-1, -2), Float64Array.of(-9, -9))
    expect(free[0]).toBeCloseTo(1 / 11, 9)
    expect(free[1]).toBeCloseTo(7 / 11, 9)
    const bounded = solveAtLeast(hessian, Float64Array.of(8, -3), Float64Array.of(0, 0))
    expect([...bounded]).toEqual([0, 1])
  })
})

describe('poolAdjacent', () => {
  it('gives the textbook blocks', () => {
    const blocks = poolAdjacent([1, 3, 2, 4, 3.5, 5], [1, 1, 1, 1, 3, 1])
    expect(blocks.map(({ from, to, value }) => [from, to, value])).toEqual([
      [0, 1, 1],
      [1, 3, 2.5],
      [3, 5, 3.625],
      [5, 6, 5],
    ])
  })

  it('ascends strictly, covers all, and keeps each block the mean of its entries', () => {
    const entry = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 50 }), (entries) => {
        const values = entries.map(([value]) => value)
        const weights = entries.map(([, weight]) => weight)
        const blocks = poolAdjacent(values, weights)
        expect(blocks.map(({ from }) => from)).toEqual([0, ...blocks.slice(0, -1).map(({ to }) => to)])
        expect(blocks.at(-1)?.to).toBe(entries.length)
        blocks.forEach(({ from, to, value, weight }, i) => {
          const before = blocks[i - 1]
          if (before) expect(value).toBeGreaterThan(before.value)
          const part = entries.slice(from, to)
          expect(weight).toBe(part.reduce((sum, [, w]) => sum + w, 0))
          expect(value * weight).toBeCloseTo(
            part.reduce((sum, [v, w]) => sum + v * w, 0),
            9,
          )
        })
      }),
    )
  })
})
