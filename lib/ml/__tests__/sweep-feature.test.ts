import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweepPlan } from '../explain/sweep-plan.ts'
import { sweeperOf } from '../explain/sweeper.ts'
import { predictMargin, sweepFeature } from '../index.ts'
import { createRandom } from '../random.ts'
import { bruteForceMargin } from './support/brute-force-shap.ts'
import { randomModel, randomValues } from './support/random-model.ts'

const models = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  depth: fc.integer({ min: 0, max: 8 }),
  categoryCount: fc.constantFrom(3, 40, 70),
})

function build({ seed, depth, categoryCount }: { seed: number; depth: number; categoryCount: number }) {
  const model = randomModel(seed, { trees: 7, depth, categories: 2, categoryCount })
  return { model, values: randomValues(model, createRandom(seed)) }
}

describe('sweepFeature', () => {
  it('is what predictMargin says with the value put in its place, everywhere', () => {
    fc.assert(
      fc.property(models, (input) => {
        const { model, values } = build(input)
        model.features.forEach(({ type, profile }, f) => {
          const { cuts, margins, missing } = sweepFeature(model, values, f)
          const close = (margin: number | undefined, value: number): void => {
            expect(Math.abs((margin as number) - predictMargin(model, values.with(f, value)))).toBeLessThan(1e-12)
          }
          close(missing, Number.NaN)
          if (type === 'category') {
            profile.categoryCounts.forEach((count, c) => {
              close(count > 0 ? margins[c] : missing, c)
            })
            return
          }
          expect(margins).toHaveLength(cuts.length + 1)
          cuts.forEach((cut, r) => {
            close(margins[r], cut)
            close(margins[r + 1], cut + 0.25)
          })
        })
      }),
      { numRuns: 150 },
    )
  })

  it('refers to the mean of the game without the feature', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        // One level of numbers: no side of a node is out of reach of every value.
        const model = randomModel(seed, { trees: 9, depth: 1, categories: 0 })
        const values = randomValues(model, createRandom(seed))
        model.features.forEach((_, f) => {
          const all = 2 ** model.features.length - 1
          const expected = bruteForceMargin(model, values, all - 2 ** f)
          expect(sweepFeature(model, values, f).reference).toBeCloseTo(expected, 12)
        })
      }),
    )
  })

  it('tells the same of a feature alone and of all together', () => {
    const { model, values } = build({ seed: 12, depth: 7, categoryCount: 40 })
    const { starts } = sweepPlan(model)
    const together = sweeperOf(model)(values)
    const margins = together.margins.slice()
    const reference = together.reference.slice()
    model.features.forEach((_, f) => {
      const alone = sweepFeature(model, values, f)
      expect(alone.reference).toBe(reference[f])
      expect([...alone.margins]).toEqual([...margins.subarray(starts[f], (starts[f + 1] as number) - 2)])
    })
  })
})
