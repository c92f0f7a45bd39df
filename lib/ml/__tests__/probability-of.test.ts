import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDouble } from '../formats/next-double.ts'
import { type Model, probabilityOf } from '../index.ts'
import { createRandom } from '../random.ts'
import { randomModel } from './support/random-model.ts'

const models = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    calibration: fc.constantFrom('platt' as const, 'isotonic' as const, null),
    link: fc.constantFrom('logit' as const, 'identity' as const),
  })
  .map(({ seed, ...options }) => randomModel(seed, { ...options, trees: 1, depth: 0 }))

/** A margin such a model may have. */
const marginOf = (model: Model, share: number): number => (model.link === 'identity' ? share : (share - 0.5) * 24)

describe('probabilityOf', () => {
  it('never falls as the margin grows, not even between neighbouring doubles', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 0, max: 1e6 }), (model, seed) => {
        const random = createRandom(seed)
        let falls = 0
        for (let i = 0; i < 200; i++) {
          let margin = marginOf(model, random() + random() / 2 ** 32)
          for (let step = 0; step < 20; step++) {
            const next = nextDouble(margin)
            if (probabilityOf(model, next) < probabilityOf(model, margin)) falls++
            margin = next
          }
        }
        expect(falls).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('never falls round the points of a calibration and at the ends of what a margin can be', () => {
    fc.assert(
      fc.property(models, (model) => {
        const points =
          model.calibration?.method === 'isotonic' ? [...model.calibration.raw] : [0, 1e-15, 0.5, 1 - 1e-15]
        const margins = points.flatMap((raw) => (model.link === 'identity' ? [raw] : [Math.log(raw / (1 - raw))]))
        const near = margins.flatMap((margin) => {
          const list = [Math.max(-1e3, Math.min(1e3, margin - 1e-15 * Math.abs(margin)))]
          for (let i = 0; i < 40; i++) list.push(nextDouble(list.at(-1) as number))
          return list
        })
        const ordered = Float64Array.from([-1e9, -750, -40, ...near, 40, 750, 1e9]).sort()
        let last = 0
        for (const margin of ordered) {
          const p = probabilityOf(model, margin)
          if (model.link === 'identity' && model.calibration === null) continue
          expect(p).toBeGreaterThanOrEqual(last)
          expect(p).toBeLessThanOrEqual(1)
          last = p
        }
      }),
    )
  })
})
