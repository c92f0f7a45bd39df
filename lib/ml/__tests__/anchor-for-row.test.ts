import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ones } from '../explain/anchor-table.ts'
import { anchorForRow, type Background, type Model, predictRow, satisfies } from '../index.ts'
import { createRandom } from '../random.ts'
import { randomModel, randomValues } from './support/random-model.ts'

function sample(model: Model, seed: number, rows = 700): Background {
  const random = createRandom(seed)
  const list = Array.from({ length: rows }, () => randomValues(model, random))
  return {
    columns: model.features.map((_, f) => Float64Array.from(list, (row) => row[f] as number)),
    labels: new Uint8Array(rows),
    probabilities: Float64Array.from(list, (row) => predictRow(model, row)),
  }
}

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  trees: fc.integer({ min: 1, max: 12 }),
  threshold: fc.constantFrom(0.4, 0.5, 0.6),
})

describe('anchorForRow', () => {
  it('is met by the row, and measured as it says on the background', () => {
    fc.assert(
      fc.property(cases, ({ seed, trees, threshold }) => {
        const model = randomModel(seed, { trees, link: trees === 1 ? 'identity' : 'logit', depth: 3 })
        const background = sample(model, seed)
        const values = randomValues(model, createRandom(seed + 7))
        const anchor = anchorForRow(model, background, values, threshold)
        const approved = predictRow(model, values) >= threshold
        for (const rule of anchor.rules) {
          expect(rule.satisfied).toBe(true)
          expect(satisfies(model, rule, values)).toBe(true)
        }
        let matched = 0
        let agreed = 0
        for (let i = 0; i < anchor.rows; i++) {
          const row = Float64Array.from(background.columns, (column) => column[i] as number)
          if (!anchor.rules.every((rule) => satisfies(model, rule, row))) continue
          matched++
          if (predictRow(model, row) >= threshold === approved) agreed++
        }
        expect(anchor.rows).toBe(700)
        expect(anchor.matched).toBe(matched)
        expect(anchor.coverage).toBe(matched / 700)
        expect(anchor.precision).toBe(matched > 0 ? agreed / matched : 1)
        expect(new Set(anchor.rules.map(({ feature }) => feature)).size).toBe(anchor.rules.length)
        if (trees > 1) expect(anchor.rules.length).toBeLessThanOrEqual(5)
      }),
      // A path that splits on a category and sends every known one, and the missing rows, the same way.
      { numRuns: 150, examples: [[{ seed: 999_999, trees: 1, threshold: 0.4 }]] },
    )
  })

  it('finds the rule where there is one, as wide as it goes', () => {
    const model = stairs()
    const background = sample(model, 3, 2_000)
    const { rules, precision, coverage } = anchorForRow(model, background, Float64Array.of(6, 6, 1), 0.5)
    expect(rules.map(({ feature, condition }) => [feature, condition])).toEqual([
      [0, { op: '>', threshold: 3, orMissing: false }],
      [1, { op: '>', threshold: 2, orMissing: false }],
    ])
    expect(precision).toBe(1)
    expect(coverage).toBeGreaterThan(0.15)
  })

  it('groups the categories that speak for the decision', () => {
    const model = { ...stairs(), features: randomModel(1, { numbers: 1, booleans: 1, categories: 1 }).features }
    const byCategory: Model = {
      ...model,
      kind: Uint8Array.of(1, 0, 0, 2, 0, 0),
      feature: Int32Array.of(0, -1, -1, 2, -1, -1),
      subset: Int32Array.of(-1, -1, -1, 0, -1, -1),
      subsets: Uint32Array.of(0b00011),
    }
    const { rules, precision } = anchorForRow(byCategory, sample(byCategory, 4, 2_000), Float64Array.of(6, 0, 3), 0.5)
    expect(rules.map(({ feature, condition }) => [feature, condition]).sort()).toEqual([
      [0, { op: '>', threshold: 3, orMissing: false }],
      [2, { op: 'not_in', categories: [0], orMissing: false }],
    ])
    expect(precision).toBe(1)
  })

  it('says what it reached when no rule holds well enough, and never fails on tiny samples', () => {
    const model = randomModel(11, { trees: 8 })
    const values = randomValues(model, createRandom(1))
    const few = anchorForRow(model, sample(model, 1, 5), values, 0.5)
    expect(few.rules).toEqual([])
    expect(few.rows).toBe(5)
    const none = anchorForRow(model, sample(model, 1, 0), values, 0.5)
    expect([none.precision, none.coverage, none.matched]).toEqual([1, 0, 0])
  })

  it('keeps two models and two thresholds apart on one background', () => {
    const one = randomModel(21, { trees: 8 })
    const two = randomModel(22, { trees: 8 })
    const background = sample(one, 5)
    const values = randomValues(one, createRandom(2))
    const first = anchorForRow(one, background, values, 0.5)
    anchorForRow(one, background, values, 0.3)
    anchorForRow(two, background, values, 0.5)
    expect(anchorForRow(one, background, values, 0.5)).toEqual(first)
  })
})

/** Two trees that approve together only where feature 0 > 3 and feature 1 > 2; feature 2 says nothing. */
function stairs(): Model {
  const model = randomModel(1, { trees: 1, depth: 0, numbers: 3, booleans: 0, categories: 0, grid: 8 })
  return {
    ...model,
    base: -1.5,
    roots: Uint32Array.of(0, 3),
    kind: Uint8Array.of(1, 0, 0, 1, 0, 0),
    feature: Int32Array.of(0, -1, -1, 1, -1, -1),
    threshold: Float64Array.of(3, 0, 0, 2, 0, 0),
    missingLeft: Uint8Array.of(1, 0, 0, 1, 0, 0),
    left: Int32Array.of(1, -1, -1, 4, -1, -1),
    right: Int32Array.of(2, -1, -1, 5, -1, -1),
    value: Float64Array.of(0, 0, 1, 0, 0, 1),
    count: Uint32Array.of(9, 4, 5, 9, 4, 5),
    gain: new Float64Array(6),
    subset: new Int32Array(6).fill(-1),
  }
}

describe('ones', () => {
  it('counts the bits of a word', () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        expect(ones(word)).toBe([...(word >>> 0).toString(2)].filter((bit) => bit === '1').length)
      }),
    )
  })
})
