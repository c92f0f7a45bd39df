import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterfactual, type Frame, nearestLeaf, predictRow, rulesForRow, trainTree } from '../index.ts'
import { findLeaf } from '../predict/find-leaf.ts'
import { createRandom } from '../random.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  row: fc.integer({ min: 0, max: 299 }),
  threshold: fc.constantFrom(0.3, 0.5, 0.72),
  distinct: fc.constantFrom(0, 12),
})

function build({ seed, row, distinct }: { seed: number; row: number; distinct: number }) {
  const { frame, labels, rows } = randomFrame(seed, { rows: 300, distinct, categoryCount: 6, monotone: seed % 2 === 0 })
  return { frame, values: rowOf(frame, row), model: trainTree(frame, labels, rows, { minLeaf: 4, leafPrice: 0 }) }
}

function applied(values: Float64Array, changes: { feature: number; to: number }[]): Float64Array {
  return changes.reduce((row, { feature, to }) => row.with(feature, to), values)
}

describe('counterfactual', () => {
  it('always flips the decision when applied, and lands where it says', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        const found = nearestLeaf(model, values, input.threshold)
        if (!found) return
        const row = applied(values, found.changes)
        expect(predictRow(model, row) >= input.threshold).toBe(predictRow(model, values) < input.threshold)
        expect(findLeaf(model, row)).toBe(found.leaf)
        expect(rulesForRow(model, row, found.leaf).every((rule) => rule.satisfied)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('starts from the row and changes each feature once', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        const changes = counterfactual(model, values, input.threshold) ?? []
        expect(new Set(changes.map(({ feature }) => feature)).size).toBe(changes.length)
        for (const { feature, from, to } of changes) {
          expect(from).toBe(values[feature])
          expect(to).not.toBe(from)
        }
      }),
    )
  })

  it('stays inside what training saw and moves monotone features the way that helps', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { frame, model, values } = build(input)
        const toward = predictRow(model, values) >= input.threshold ? -1 : 1
        for (const { feature, from, to } of counterfactual(model, values, input.threshold) ?? []) {
          const seen = [...(frame.columns[feature] ?? [])].filter((value) => !Number.isNaN(value))
          expect(to).toBeGreaterThanOrEqual(Math.min(...seen))
          expect(to).toBeLessThanOrEqual(Math.max(...seen))
          if (frame.features[feature]?.type !== 'number') expect(seen).toContain(to)
          const direction = (frame.features[feature]?.monotone ?? 0) * toward
          if (!Number.isNaN(from)) expect((to - from) * direction).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('leaves frozen features alone, and finds none when all are frozen', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { model, values } = build(input)
        const free = counterfactual(model, values, input.threshold)
        if (!free) return
        const frozen = new Set([free[0]?.feature as number])
        for (const { feature } of counterfactual(model, values, input.threshold, { frozen }) ?? []) {
          expect(frozen.has(feature)).toBe(false)
        }
        const all = new Set(model.features.keys())
        expect(counterfactual(model, values, input.threshold, { frozen: all })).toBeNull()
      }),
    )
  })

  it('uses one feature wherever one value of the training data would do', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { frame, model, values } = build({ ...input, seed: input.seed * 2 + 1 })
        const before = predictRow(model, values) >= input.threshold
        const oneWillDo = frame.columns.some((column, f) =>
          column.some((to) => !Number.isNaN(to) && predictRow(model, values.with(f, to)) >= input.threshold !== before),
        )
        const changes = counterfactual(model, values, input.threshold)
        if (oneWillDo) expect(changes?.length).toBe(1)
        else expect(changes?.length ?? 2).toBeGreaterThan(1)
      }),
    )
  })

  it('is null when every leaf lies on one side', () => {
    const { model, values } = build({ seed: 5, row: 3, distinct: 0 })
    expect(counterfactual(model, values, 0)).toBeNull()
    expect(counterfactual(model, values, 1.01)).toBeNull()
  })

  it('gives advice on the grid of the data: cents stay cents', () => {
    const random = createRandom(9)
    const x = Float64Array.from({ length: 400 }, () => Math.round(random() * 10_000) / 100)
    const frame: Frame = {
      rows: 400,
      features: [{ name: 'x', type: 'number', monotone: 1, categories: [] }],
      columns: [x],
    }
    const labels = Uint8Array.from(x, (value) => (value > 50 ? 1 : 0))
    const model = trainTree(frame, labels, Uint32Array.from(x.keys()))
    const [up] = counterfactual(model, Float64Array.of(12.34), 0.5) ?? []
    expect(up?.to).toBe(Math.round((up?.to ?? 0) * 100) / 100)
    expect((up?.to ?? 0) - (model.threshold[0] as number)).toBeLessThanOrEqual(0.01 + 1e-9)
    const [down] = counterfactual(model, Float64Array.of(90), 0.5) ?? []
    expect(down?.to).toBeLessThanOrEqual(model.threshold[0] as number)
    expect(counterfactual(model, Float64Array.of(Number.NaN), 0.5)).toHaveLength(1)
  })
})
