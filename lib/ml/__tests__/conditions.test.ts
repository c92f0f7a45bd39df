import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeConditions } from '../explain/merge-conditions.ts'
import { type Condition, type FeatureCondition, type Model, rulesForRow, satisfies, trainTree } from '../index.ts'
import { findLeaf } from '../predict/find-leaf.ts'
import { createRandom } from '../random.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  row: fc.integer({ min: 0, max: 299 }),
  unseen: fc.boolean(),
})

function build({ seed, row, unseen }: { seed: number; row: number; unseen: boolean }): {
  model: Model
  values: Float64Array
} {
  const { frame, labels, rows } = randomFrame(seed, {
    rows: 300,
    categories: 2,
    categoryCount: 9,
    monotone: seed % 2 === 0,
  })
  const values = rowOf(frame, row)
  if (unseen) values[frame.features.length - 1] = 99
  return { model: trainTree(frame, labels, rows, { minLeaf: 3, leafPrice: 0 }), values }
}

/** Conditions of every kind that the row meets, several on a feature. */
function conditionsMet(model: Model, values: Float64Array, seed: number): FeatureCondition[] {
  const random = createRandom(seed)
  const anything = (): Condition => {
    const [a, b] = [random() * 4 - 2, random() * 4 - 2]
    const orMissing = random() < 0.5
    const categories = Array.from({ length: 9 }, (_, c) => c).filter(() => random() < 0.5)
    const all: Condition[] = [
      { op: '<=', threshold: a, orMissing },
      { op: '>', threshold: a, orMissing },
      { op: 'between', above: Math.min(a, b), upTo: Math.max(a, b), orMissing },
      { op: 'in', categories, orMissing },
      { op: 'not_in', categories, orMissing },
      { op: 'is', value: random() < 0.5, orMissing },
      { op: 'missing' },
      { op: 'present' },
    ]
    return all[Math.floor(random() * all.length)] as Condition
  }
  const fits = { number: ['<=', '>', 'between'], boolean: ['is'], category: ['in', 'not_in'] }
  return Array.from({ length: 60 }, () => ({
    feature: Math.floor(random() * model.features.length),
    condition: anything(),
  })).filter((item) => {
    const kinds = [...fits[(model.features[item.feature] as Model['features'][0]).type], 'missing', 'present']
    return kinds.includes(item.condition.op) && satisfies(model, item, values)
  })
}

describe('mergeConditions', () => {
  it('leaves one condition a feature, met by a row exactly when all of its parts are', () => {
    fc.assert(
      fc.property(cases, cases, (input, other) => {
        const { model, values } = build(input)
        const path = conditionsMet(model, values, input.seed)
        const merged = mergeConditions(model, path)
        expect(new Set(merged.map(({ feature }) => feature)).size).toBe(merged.length)
        const stranger = rowOf(randomFrame(input.seed, { rows: 300, categories: 2, categoryCount: 9 }).frame, other.row)
        for (const row of [values, stranger]) {
          const all = (conditions: FeatureCondition[]): boolean => conditions.every((c) => satisfies(model, c, row))
          expect(all(merged)).toBe(all(path))
        }
      }),
    )
  })

  it('states nothing where nothing is cut away', () => {
    const { model } = build({ seed: 2, row: 0, unseen: false })
    const known = model.features[4]?.categories.map((_, c) => c) ?? []
    const whole = { feature: 4, condition: { op: 'in', categories: known, orMissing: true } } as const
    const bound = { feature: 1, condition: { op: '<=', threshold: 7, orMissing: false } } as const
    expect(mergeConditions(model, [whole, bound])).toEqual([bound])
  })

  it('joins two bounds into an interval', () => {
    const { model } = build({ seed: 2, row: 0, unseen: false })
    const merged = mergeConditions(model, [
      { feature: 0, condition: { op: '>', threshold: 2, orMissing: true } },
      { feature: 1, condition: { op: '<=', threshold: 7, orMissing: false } },
      { feature: 0, condition: { op: '<=', threshold: 5, orMissing: true } },
      { feature: 0, condition: { op: '>', threshold: 1, orMissing: true } },
    ])
    expect(merged).toEqual([
      { feature: 0, condition: { op: 'between', above: 2, upTo: 5, orMissing: true } },
      { feature: 1, condition: { op: '<=', threshold: 7, orMissing: false } },
    ])
  })

  it('intersects categories and words booleans', () => {
    const { model } = build({ seed: 2, row: 0, unseen: false })
    const merged = mergeConditions(model, [
      { feature: 4, condition: { op: 'in', categories: [1, 2, 3], orMissing: false } },
      { feature: 4, condition: { op: 'not_in', categories: [2, 5], orMissing: true } },
      { feature: 3, condition: { op: 'is', value: true, orMissing: false } },
      { feature: 2, condition: { op: 'missing' } },
      { feature: 1, condition: { op: 'present' } },
    ])
    expect(merged).toEqual([
      { feature: 4, condition: { op: 'in', categories: [1, 3], orMissing: false } },
      { feature: 3, condition: { op: 'is', value: true, orMissing: false } },
      { feature: 2, condition: { op: 'missing' } },
      { feature: 1, condition: { op: 'present' } },
    ])
  })
})

describe('rulesForRow', () => {
  it("states the row's own leaf, all satisfied", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        expect(rulesForRow(model, values).every((rule) => rule.satisfied)).toBe(true)
      }),
    )
  })

  it('holds in full exactly for the rows of its leaf', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        const own = findLeaf(model, values)
        model.kind.forEach((kind, leaf) => {
          if (kind !== 0) return
          const rules = rulesForRow(model, values, leaf)
          expect(rules.every((rule) => rule.satisfied)).toBe(leaf === own)
        })
      }),
      { numRuns: 30 },
    )
  })
})
