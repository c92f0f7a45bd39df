import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classWeights, MAX_DRAWS, pairOf, rowsOf, sumsOf } from '../class-weights.ts'

describe('classWeights', () => {
  it.each([
    [1, { approve: 1, reject: 1 }],
    [2.5, { approve: 5, reject: 2 }],
    [0.1, { approve: 1, reject: 10 }],
    [100, { approve: 100, reject: 1 }],
  ])('%d is the plainest fraction', (wanted, weights) => {
    expect(classWeights(wanted, 1000)).toEqual(weights)
  })

  it('comes within a thousandth of any weight, and its sums stay inside 31 bits', () => {
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(weight, fc.integer({ min: 2, max: 2_000_000 }), (wanted, rows) => {
        const { approve, reject } = classWeights(wanted, rows)
        expect(Math.abs(approve / reject / wanted - 1)).toBeLessThan(0.01)
        expect(Math.max(approve, reject) * rows).toBeLessThan(2 ** 31)
      }),
    )
  })

  it('packs a row drawn up to 32 times, and gives the rows back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.array(fc.record({ label: fc.integer({ min: 0, max: 1 }), draws: fc.integer({ min: 1, max: MAX_DRAWS }) })),
        (wanted, rows) => {
          const weights = classWeights(wanted, 1000)
          const pairs = rows.map(({ label, draws }) => pairOf(weights, label, draws))
          const g = pairs.reduce((sum, pair) => sum + (pair >> 16), 0)
          const h = pairs.reduce((sum, pair) => sum + (pair & 0xffff), 0)
          const count = rows.reduce((sum, { draws }) => sum + draws, 0)
          const approved = rows.reduce((sum, { label, draws }) => sum + label * draws, 0)
          expect(rowsOf(weights, g, h)).toEqual({ count, approved })
          expect(sumsOf(weights, { count, approved })).toEqual({ g, h })
        },
      ),
    )
  })
})
