import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictRow, trainTree } from '../index.ts'
import { createRandom } from '../random.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'

describe('monotone constraints', () => {
  it('hold exactly between any two rows that differ in that one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0, 0.2), (seed, missingShare) => {
        const { frame, labels, rows } = randomFrame(seed, {
          rows: 500,
          numbers: 4,
          booleans: 2,
          distinct: seed % 2 ? 0 : 12,
          monotone: true,
          missingShare,
        })
        const model = trainTree(frame, labels, rows, { minLeaf: 3, maxDepth: 10, leafPrice: 0 })
        const random = createRandom(seed)
        for (let pair = 0; pair < 300; pair++) {
          const values = rowOf(frame, Math.floor(random() * 500))
          const f = Math.floor(random() * 6)
          const other = frame.columns[f]?.[Math.floor(random() * 500)] as number
          const from = values[f] as number
          if (Number.isNaN(other) || Number.isNaN(from)) continue
          const rise =
            predictRow(model, values.with(f, Math.max(from, other))) -
            predictRow(model, values.with(f, Math.min(from, other)))
          expect(rise * (frame.features[f]?.monotone ?? 0)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('still uses a constrained feature in the right direction, and drops it in the wrong one', () => {
    const x = Float64Array.from({ length: 400 }, (_, i) => i)
    const good = Uint8Array.from(x, (value) => (value >= 200 ? 1 : 0))
    const build = (monotone: -1 | 1): number =>
      trainTree(
        { rows: 400, features: [{ name: 'x', type: 'number', monotone, categories: [] }], columns: [x] },
        good,
        Uint32Array.from(x),
      ).kind.length
    expect(build(1)).toBe(3)
    expect(build(-1)).toBe(1)
  })
})
