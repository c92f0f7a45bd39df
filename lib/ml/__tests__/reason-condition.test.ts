import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Model, NODE, reasonCondition, satisfies, shapRow, sweepFeature, trainTree } from '../index.ts'
import { createRandom } from '../random.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'
import { randomModel, randomValues } from './support/random-model.ts'

const seeds = fc.integer({ min: 0, max: 1e6 })

describe('reasonCondition', () => {
  it('is met by the row, whatever the model and the contribution', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 0, 1), (seed, trees, sign) => {
        const model = randomModel(seed, { trees, categories: 2, categoryCount: seed % 2 ? 5 : 40 })
        const values = randomValues(model, createRandom(seed))
        model.features.forEach((_, feature) => {
          const condition = reasonCondition(model, values, feature, sign)
          expect(satisfies(model, { feature, condition }, values)).toBe(true)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('holds the direction for every value inside, and for none just outside', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const model = randomModel(seed, { trees: 12, depth: 5 })
        const values = randomValues(model, createRandom(seed))
        const { contributions } = shapRow(model, values)
        for (const feature of [0, 1, 2]) {
          const { cuts, margins, reference, missing } = sweepFeature(model, values, feature)
          const slot = cuts.findIndex((cut) => (values[feature] as number) <= cut)
          const at = margins.at(slot) as number
          const push = contributions[feature] as number
          if (Number.isNaN(values[feature]) || (at - reference) * push <= 1e-8) continue
          const condition = reasonCondition(model, values, feature, push)
          const meets = (value: number): boolean =>
            satisfies(model, { feature, condition }, values.with(feature, value))
          const keeps = (margin: number): boolean => (margin - reference) * push > 0
          const places = [...margins.keys()]
          const inside = places.filter((r) => meets(cuts[r] ?? 1e9))
          for (const r of inside) expect(keeps(margins[r] as number)).toBe(true)
          const [first, last] = [inside[0] as number, inside.at(-1) as number]
          expect(inside).toEqual(places.slice(first, last + 1))
          if (first > 0) expect(keeps(margins[first - 1] as number)).toBe(false)
          if (last + 1 < places.length) expect(keeps(margins[last + 1] as number)).toBe(false)
          if (condition.op !== 'present') expect(meets(Number.NaN)).toBe(keeps(missing))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('says missing of a missing or unknown value', () => {
    const model = randomModel(3, { trees: 9 })
    const values = Float64Array.of(Number.NaN, 1, Number.NaN, 1, 99)
    for (const feature of [0, 2, 4]) expect(reasonCondition(model, values, feature, 1)).toEqual({ op: 'missing' })
  })

  it("takes a tree's own path where the feature is on it, and its effect in general where not", () => {
    const { frame, labels, rows } = randomFrame(8, { rows: 600, missingShare: 0 })
    const tree = trainTree(frame, labels, rows, { maxDepth: 3, minLeaf: 20, leafPrice: 0 })
    const root = tree.feature[0] as number
    const cut = tree.threshold[0] as number
    expect(tree.kind[0]).toBe(NODE.number)
    const values = rowOf(frame, 5)
    values[root] = cut
    const condition = reasonCondition(tree, values, root, 1)
    expect(['<=', 'between', 'is']).toContain(condition.op)

    const apart = twoSided()
    const { contributions } = shapRow(apart, Float64Array.of(0, 5))
    expect(contributions[1]).toBeGreaterThan(0)
    expect(reasonCondition(apart, Float64Array.of(0, 5), 1, contributions[1] as number)).toEqual({
      op: '>',
      threshold: 3,
      orMissing: true,
    })
  })
})

/** Feature 1 is asked on the right of feature 0 only: a row on the left still has it in its Shapley values. */
function twoSided(): Model {
  const model = randomModel(1, { trees: 1, depth: 0, link: 'identity', numbers: 2, booleans: 0, categories: 0 })
  return {
    ...model,
    kind: Uint8Array.of(1, 0, 1, 0, 0),
    feature: Int32Array.of(0, -1, 1, -1, -1),
    threshold: Float64Array.of(2, 0, 3, 0, 0),
    missingLeft: new Uint8Array(5),
    left: Int32Array.of(1, -1, 3, -1, -1),
    right: Int32Array.of(2, -1, 4, -1, -1),
    value: Float64Array.of(0.5, 0.5, 0.5, 0.1, 0.9),
    count: Uint32Array.of(100, 50, 50, 25, 25),
    gain: new Float64Array(5),
    subset: new Int32Array(5).fill(-1),
  }
}
