import { describe, expect, it } from 'vitest'
import {
  auc,
  type Frame,
  featureImportance,
  gainImportance,
  type Interval,
  permutationImportance,
  predictRows,
  shapImportance,
  shapRow,
  trainTree,
} from '../index.ts'
import { createRandom } from '../random.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'

/** Two columns that decide, one twice as much, and one of noise. */
function weighted(): { frame: Frame; labels: Uint8Array; rows: Uint32Array } {
  const random = createRandom(11)
  const columns = [0, 1, 2].map(() => Float64Array.from({ length: 4000 }, () => random()))
  const [a, b] = columns as [Float64Array, Float64Array]
  const labels = Uint8Array.from(a, (value, row) => (2 * value + (b[row] as number) + random() > 2 ? 1 : 0))
  const features = ['a', 'b', 'noise'].map((name) => ({
    name,
    type: 'number' as const,
    monotone: 0 as const,
    categories: [],
  }))
  return { frame: { rows: 4000, features, columns }, labels, rows: Uint32Array.from(labels.keys()) }
}

describe('importance', () => {
  it('ranks features by what they carry, in both measures', () => {
    const { frame, labels, rows } = weighted()
    const model = trainTree(frame, labels, rows)
    const { share } = permutationImportance(model, frame, labels, rows)
    for (const shares of [share, gainImportance(model)]) {
      const [a, b, noise] = [...shares] as [number, number, number]
      expect(a).toBeGreaterThan(b)
      expect(b).toBeGreaterThan(noise)
      expect(a + b + noise).toBeCloseTo(1, 12)
    }
  })

  it('drops the AUC it says', () => {
    const { frame, labels, rows } = weighted()
    const model = trainTree(frame, labels, rows)
    const { drop } = permutationImportance(model, frame, labels, rows, { repeats: 3 })
    const turned = { ...frame, columns: frame.columns.with(0, (frame.columns[0] as Float64Array).toReversed()) }
    const fall = auc(labels, predictRows(model, frame)) - auc(labels, predictRows(model, turned))
    expect(drop[0]?.mean).toBeGreaterThan(fall - 0.02)
    expect(drop[0]?.mean).toBeLessThan(fall + 0.02)
  })

  it('is the same for the same seed and exactly 0 for a feature never asked', () => {
    const { frame, labels, rows } = randomFrame(4, { rows: 900 })
    const model = trainTree(frame, labels, rows, { maxDepth: 1 })
    const once = permutationImportance(model, frame, labels, rows, { seed: 7 })
    expect(permutationImportance(model, frame, labels, rows, { seed: 7 })).toEqual(once)
    once.drop.forEach((drop, f) => {
      if (f !== model.feature[0]) expect(drop).toEqual({ mean: 0, low: 0, high: 0 })
    })
    expect(once.share[model.feature[0] as number]).toBe(1)
  })

  it('thins many rows and is all 0 for a single leaf', () => {
    const { frame, labels, rows } = weighted()
    const model = trainTree(frame, labels, rows)
    const all = permutationImportance(model, frame, labels, rows)
    const some = permutationImportance(model, frame, labels, rows, { maxRows: 1000 })
    expect(Math.abs((all.share[0] as number) - (some.share[0] as number))).toBeLessThan(0.1)
    const stump = trainTree(frame, labels, rows, { minLeaf: 4000 })
    expect([...permutationImportance(stump, frame, labels, rows).share]).toEqual([0, 0, 0])
    expect([...gainImportance(stump)]).toEqual([0, 0, 0])
  })
})

describe('intervals of importance', () => {
  it('hold the figures of a second sample, and shrink with rows', () => {
    const { frame, labels, rows } = weighted()
    const model = trainTree(
      frame,
      labels,
      rows.filter((row) => row % 4 === 0),
    )
    const of = (remainder: number, every: number) => rows.filter((row) => row % 4 !== 0 && row % every === remainder)
    const few = permutationImportance(model, frame, labels, of(1, 8)).drop
    const more = permutationImportance(model, frame, labels, of(1, 2)).drop
    for (const f of [0, 1]) {
      const [one, two] = [few[f] as Interval, more[f] as Interval]
      expect(one.low).toBeLessThan(two.mean)
      expect(one.high).toBeGreaterThan(two.mean)
      expect(two.high - two.low).toBeLessThan(one.high - one.low)
      expect(one.low).toBeGreaterThan(0)
    }
    expect(few[2]?.low).toBeLessThan(0.01)
  })

  it('of SHAP are means of |contributions|', () => {
    const { frame, labels, rows } = weighted()
    const model = trainTree(frame, labels, rows)
    const [a] = shapImportance(model, frame, rows.subarray(0, 200)) as [Interval]
    const sizes = Array.from({ length: 200 }, (_, row) =>
      Math.abs(shapRow(model, rowOf(frame, row)).contributions[0] as number),
    )
    expect(a.mean).toBeCloseTo(sizes.reduce((sum, size) => sum + size, 0) / 200, 12)
    expect(a.low).toBeLessThan(a.mean)
    expect(a.high - a.mean).toBeCloseTo(a.mean - a.low, 12)
  })

  it('come together, most important first, with what training said', () => {
    const { frame, labels, rows } = weighted()
    const model = trainTree(frame, labels, rows)
    const list = featureImportance(model, frame, labels, rows)
    expect(list.map(({ feature }) => feature)).toEqual([0, 1, 2])
    expect(list.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 12)
    expect(list.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(1, 12)
  })

  it('say 0 where only one class is held out', () => {
    const { frame, labels, rows } = weighted()
    const model = trainTree(frame, labels, rows)
    const approved = rows.filter((row) => labels[row] === 1)
    expect([...permutationImportance(model, frame, labels, approved).share]).toEqual([0, 0, 0])
  })
})
