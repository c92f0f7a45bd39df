import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mainEffect, prepareMainEffects } from '../explain/main-effect.ts'
import { type Model, NODE, sweepFeature } from '../index.ts'
import { bruteForceMargin } from './support/brute-force-shap.ts'
import { randomModel } from './support/random-model.ts'

/** By the definition: every tree walked for every value, where it does not ask the feature both ways. */
function expected(model: Model, feature: number, value: number): number {
  const values = new Float64Array(model.features.length).fill(Number.NaN)
  values[feature] = value
  return bruteForceMargin(model, values, 1 << feature)
}

describe('mainEffect', () => {
  it('is the margin by the definition at every value of every feature', () => {
    const shapes = fc.record({
      seed: fc.integer({ min: 0, max: 1e6 }),
      trees: fc.integer({ min: 1, max: 9 }),
      depth: fc.integer({ min: 0, max: 8 }),
      categoryCount: fc.constantFrom(3, 40, 70),
    })
    fc.assert(
      fc.property(shapes, ({ seed, ...shape }) => {
        const model = randomModel(seed, { ...shape, categories: 2 })
        model.features.forEach(({ type, profile }, f) => {
          const { cuts, margins, missing, reference } = mainEffect(model, f)
          const close = (margin: number | undefined, wanted: number): void => {
            expect(Math.abs((margin as number) - wanted)).toBeLessThan(1e-12)
          }
          close(missing, expected(model, f, Number.NaN))
          close(reference, bruteForceMargin(model, new Float64Array(model.features.length), 0))
          if (type === 'category') {
            expect(margins).toHaveLength(profile.categoryCounts.length)
            profile.categoryCounts.forEach((count, c) => {
              close(margins[c], count > 0 ? expected(model, f, c) : missing)
            })
            return
          }
          expect(cuts).toEqual(sweepFeature(model, new Float64Array(model.features.length), f).cuts)
          for (let r = 0; r <= cuts.length; r++) close(margins[r], expected(model, f, cuts[r] ?? 1e9))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('looks at each node once however many values tell it apart, in pieces', () => {
    const model = randomModel(5, { trees: 2000, depth: 9, grid: 5000, numbers: 4, booleans: 0, categoryCount: 40 })
    const asking = model.kind.reduce((sum, kind) => sum + Number(kind !== NODE.leaf), 0)
    expect(asking).toBeGreaterThan(50_000)
    const pieces = [...prepareMainEffects(model)].length
    expect(pieces).toBeGreaterThan(2)
    // Slots times nodes would be thousands of pieces, or hours in one.
    expect(pieces).toBeLessThan(20)
    expect([...prepareMainEffects(model)]).toHaveLength(0)
    const { cuts, margins } = mainEffect(model, 0)
    expect(cuts.length).toBeGreaterThan(3000)
    for (const r of [0, 700, cuts.length]) expect(margins[r]).toBeCloseTo(expected(model, 0, cuts[r] ?? 1e9), 9)
  })
})
