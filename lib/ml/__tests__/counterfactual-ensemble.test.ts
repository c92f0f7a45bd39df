import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeRegion } from '../explain/condition.ts'
import { moveCost, moveInto } from '../explain/move-into.ts'
import { applyChanges, counterfactual, type Model, predictRow, shapRow } from '../index.ts'
import { createRandom } from '../random.ts'
import { randomModel, randomValues } from './support/random-model.ts'

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  trees: fc.integer({ min: 1, max: 15 }),
  depth: fc.integer({ min: 1, max: 7 }),
  link: fc.constantFrom('logit' as const, 'identity' as const),
  calibration: fc.constantFrom('platt' as const, 'isotonic' as const, null),
  threshold: fc.constantFrom(0.3, 0.5, 0.65),
})
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never

function build(input: Case): { model: Model; values: Float64Array } {
  const model = randomModel(input.seed, { ...input, numbers: 5, categories: 2 })
  return { model, values: randomValues(model, createRandom(input.seed)) }
}

const approves = (model: Model, row: Float64Array, threshold: number): boolean => predictRow(model, row) >= threshold

describe('counterfactual of ensembles', () => {
  it('always turns the decision, with changes that training could have seen', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        const changes = counterfactual(model, values, input.threshold)
        if (!changes) return
        const row = applyChanges(values, changes)
        expect(approves(model, row, input.threshold)).toBe(!approves(model, values, input.threshold))
        expect(changes.length).toBeLessThanOrEqual(5)
        expect(new Set(changes.map(({ feature }) => feature)).size).toBe(changes.length)
        for (const { feature, from, to } of changes) {
          const { profile, type } = model.features[feature] as Model['features'][number]
          expect(from).toBe(values[feature])
          expect(to).not.toBe(from)
          expect(Number.isInteger(to)).toBe(true)
          expect(to).toBeGreaterThanOrEqual(profile.min)
          expect(to).toBeLessThanOrEqual(profile.max)
          if (type === 'category') expect(profile.categoryCounts[to]).toBeGreaterThan(0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('changes one feature, as little as can be, wherever one value would do', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        const before = approves(model, values, input.threshold)
        let cheapest = Number.POSITIVE_INFINITY
        model.features.forEach(({ profile, type }, f) => {
          for (let to = profile.min; to <= profile.max; to++) {
            if (type === 'category' && !profile.categoryCounts[to]) continue
            if (approves(model, values.with(f, to), input.threshold) === before) continue
            cheapest = Math.min(cheapest, moveCost(model, f, values[f] as number, to))
          }
        })
        const changes = counterfactual(model, values, input.threshold)
        if (cheapest === Number.POSITIVE_INFINITY) expect(changes?.length ?? 2).toBeGreaterThan(1)
        else {
          expect(changes).toHaveLength(1)
          const [{ feature, from, to }] = changes as [NonNullable<typeof changes>[number]]
          expect(moveCost(model, feature, from, to)).toBeCloseTo(cheapest, 12)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('changes only what may change', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        const actionable = new Set([0, 2, 6])
        const frozen = new Set([2])
        for (const { feature } of counterfactual(model, values, input.threshold, { actionable, frozen }) ?? []) {
          expect([0, 6]).toContain(feature)
        }
        expect(counterfactual(model, values, input.threshold, { actionable: new Set() })).toBeNull()
      }),
    )
  })

  it('moves a monotone feature only the way that can help', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build({ ...input, trees: input.trees + 1 })
        const features = model.features.map((feature, f) => ({
          ...feature,
          monotone: ([1, -1, 0] as const)[f % 3] ?? 0,
        }))
        const told = { ...model, features }
        const toward = approves(told, values, input.threshold) ? -1 : 1
        for (const { feature, from, to } of counterfactual(told, values, input.threshold) ?? []) {
          const about = features[feature] as (typeof features)[number]
          if (about.type === 'category' || Number.isNaN(from)) continue
          expect((to - from) * about.monotone * toward).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('finds nearly every change of two features that there is', () => {
    let possible = 0
    let found = 0
    for (let seed = 0; seed < 150; seed++) {
      const model = randomModel(seed, { trees: 10, depth: 4, numbers: 4, categories: 0, booleans: 2 })
      const values = randomValues(model, createRandom(seed))
      const threshold = predictRow(model, values) > 0.5 ? 0.36 : 0.64
      const changes = counterfactual(model, values, threshold)
      const least = fewest(model, values, threshold)
      if (least > 2) continue
      possible++
      if (changes && changes.length <= least) found++
    }
    expect(possible).toBeGreaterThan(30)
    expect(found / possible).toBeGreaterThan(0.95)
  })

  it('is null where no margin crosses', () => {
    const model = randomModel(5, { trees: 6 })
    const values = randomValues(model, createRandom(5))
    expect(counterfactual(model, values, 0)).toBeNull()
    expect(counterfactual(model, values, 1.01)).toBeNull()
    expect(shapRow(model, values).margin).toBeLessThan(1e3)
  })
})

/** By trying every value of one and of two features; 3 when that does not do. */
function fewest(model: Model, values: Float64Array, threshold: number): number {
  const before = approves(model, values, threshold)
  const all = (f: number): number[] => {
    const { min, max } = (model.features[f] as Model['features'][number]).profile
    return Array.from({ length: max - min + 1 }, (_, i) => min + i)
  }
  const turns = (row: Float64Array): boolean => approves(model, row, threshold) !== before
  const count = model.features.length
  for (let f = 0; f < count; f++) if (all(f).some((to) => turns(values.with(f, to)))) return 1
  for (let f = 0; f < count; f++) {
    for (let g = f + 1; g < count; g++) {
      for (const to of all(f)) if (all(g).some((other) => turns(values.with(f, to).with(g, other)))) return 2
    }
  }
  return 3
}

describe('moveInto', () => {
  it('finds no value of a whole-number feature between two neighbours', () => {
    const model = randomModel(2)
    const region = { ...wholeRegion(model, 0), above: 2.25, upTo: 2.75 }
    expect(moveInto(model, 0, region, 5, 0)).toBeNull()
    expect(moveInto(model, 0, { ...region, upTo: 3.5 }, 5, 0)).toBe(3)
  })
})
