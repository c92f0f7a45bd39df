import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldsAreSound, stratifiedFolds, timeFolds } from '../validate/folds.ts'

describe('stratifiedFolds', () => {
  it('deals both classes out evenly, the same for the same seed', () => {
    const drawn = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 10, maxLength: 200 })
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 6 }), (list, count) => {
        const labels = Uint8Array.from(list)
        const folds = stratifiedFolds(labels, count, 3)
        expect(stratifiedFolds(labels, count, 3)).toEqual(folds)
        for (const label of [0, 1, 2]) {
          const sizes = Array.from(
            { length: count },
            (_, fold) => [...labels].filter((own, i) => folds.of[i] === fold && (label === 2 || own === label)).length,
          )
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('timeFolds', () => {
  it('cuts the rows into neighbouring periods, a missing time being oldest', () => {
    const { of } = timeFolds(Float64Array.of(50, 10, Number.NaN, 40, 20, 30), 3)
    expect([...of]).toEqual([2, 0, 0, 2, 1, 1])
  })
})

describe('foldsAreSound', () => {
  it('wants both classes outside each fold, and rows inside', () => {
    expect(foldsAreSound(Uint8Array.of(1, 1, 0, 0), { count: 2, of: Uint8Array.of(0, 1, 0, 1) })).toBe(true)
    expect(foldsAreSound(Uint8Array.of(1, 1, 0, 0), { count: 2, of: Uint8Array.of(0, 0, 0, 1) })).toBe(false)
    expect(foldsAreSound(Uint8Array.of(1, 1, 0, 0), { count: 3, of: Uint8Array.of(0, 1, 0, 1) })).toBe(false)
  })
})
