import { describe, expect, it } from 'vitest'
import { auc, type Frame, gainImportance, permutationImportance, predictRows, trainTree } from '../index.ts'
import { createRandom } from '../random.ts'
import { randomFrame } from './support/random-frame.ts'

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
