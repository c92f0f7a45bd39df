import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrame, rowOf } from '../../__tests__/support/random-frame.ts'
import { predictMargin, predictRow } from '../../predict/predict-row.ts'
import { createRandom } from '../../random.ts'
import { trainBoosting } from '../train-boosting.ts'

describe('monotone constraints of boosting', () => {
  it('hold exactly between any two rows that differ in that one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0, 0.2), (seed, missingShare) => {
        const shape = { rows: 400, numbers: 4, booleans: 2, distinct: seed % 2 ? 0 : 12, monotone: true, missingShare }
        const { frame, labels, rows } = randomFrame(seed, shape)
        const options = { rounds: 15, minChildWeight: 0.2, learningRate: 0.3, alpha: seed % 3 }
        const { model } = trainBoosting(frame, labels, rows, options)
        const random = createRandom(seed)
        for (let pair = 0; pair < 200; pair++) {
          const values = rowOf(frame, Math.floor(random() * 400))
          const f = Math.floor(random() * 6)
          const other = frame.columns[f]?.[Math.floor(random() * 400)] as number
          const from = values[f] as number
          if (Number.isNaN(other) || Number.isNaN(from)) continue
          const [low, high] = [values.with(f, Math.min(from, other)), values.with(f, Math.max(from, other))]
          const direction = frame.features[f]?.monotone ?? 0
          for (const predict of [predictMargin, predictRow]) {
            expect((predict(model, high) - predict(model, low)) * direction).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
