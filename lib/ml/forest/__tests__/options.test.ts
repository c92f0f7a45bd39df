import { describe, expect, it } from 'vitest'
import { randomFrame } from '../../__tests__/support/random-frame.ts'
import { MAX_NODES } from '../../formats/limits.ts'
import { MlError, TrainingCancelled, trainForest } from '../../index.ts'
import { createRandom } from '../../random.ts'
import { drawRows } from '../draw-rows.ts'
import { type ForestOptions, resolveForestOptions } from '../options.ts'
import { seedOfTree } from '../seed-of-tree.ts'

describe('resolveForestOptions', () => {
  it('fills in what is sound for the size of the data', () => {
    expect(resolveForestOptions({}, 21_000, 23)).toEqual({
      trees: 100,
      maxDepth: 30,
      minLeaf: 29,
      nodeFeatures: 4,
      rowShare: 1,
      seed: 42,
      positiveWeight: 1,
    })
    const leaves = [5, 100, 700, 1e6].map((rows) => resolveForestOptions({}, rows, 1).minLeaf)
    expect(leaves).toEqual([1, 2, 5, 100])
  })

  it('lets no forest outgrow what a model may hold, unless told to', () => {
    for (const [trees, rows, rowShare] of [
      [1000, 100_000, 1],
      [100, 1e6, 1],
      [2000, 5e6, 0.3],
    ] as const) {
      const { minLeaf } = resolveForestOptions({ trees, rowShare }, rows, 5)
      expect((2 * trees * rows * rowShare) / minLeaf).toBeLessThanOrEqual(MAX_NODES)
    }
  })

  it.each<[keyof ForestOptions, number[]]>([
    ['trees', [0, 1.5, 2001, Number.NaN]],
    ['maxDepth', [0, 31]],
    ['minLeaf', [0, 2.5]],
    ['nodeFeatures', [0, 6]],
    ['rowShare', [0, 1.1]],
    ['seed', [-1, 2 ** 32, 0.5]],
    ['positiveWeight', [0, 101]],
  ])('names %s when it is out of range', (name, values) => {
    for (const value of values) {
      const run = (): unknown => resolveForestOptions({ [name]: value }, 100, 5)
      expect(run).toThrow(MlError)
      expect(run).toThrow(expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining(name) }))
    }
  })
})

describe('training a forest', () => {
  const { frame, labels, rows } = randomFrame(2, { rows: 300 })

  it('reports rising progress, and stops where it is asked to', () => {
    const seen: number[] = []
    let asked = 0
    const count = (): boolean => {
      asked++
      return false
    }
    trainForest(frame, labels, rows, { trees: 10 }, { onProgress: (share) => seen.push(share), shouldCancel: count })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect([seen.at(0), seen.at(-1)]).toEqual([0, 1])
    expect(asked).toBeGreaterThanOrEqual(10 + frame.features.length)
    for (const at of [1, asked - 1]) {
      let left = at
      const stop = (): unknown => trainForest(frame, labels, rows, { trees: 10 }, { shouldCancel: () => left-- === 0 })
      expect(stop).toThrow(TrainingCancelled)
    }
  })

  it('takes the least it can learn from, and refuses less', () => {
    const few = labels.slice()
    few[0] = 1
    few[1] = 0
    expect(trainForest(frame, few, Uint32Array.of(0, 1), { trees: 1 }).model.kind.length).toBeLessThanOrEqual(3)
    const refused = (code: string, run: () => unknown): void =>
      expect(run).toThrow(expect.objectContaining({ name: 'MlError', code }))
    refused('too_few_rows', () => trainForest(frame, few, Uint32Array.of(0)))
    refused('one_class', () => trainForest(frame, few.fill(1), rows))
    refused('no_features', () => trainForest({ rows: 300, features: [], columns: [] }, labels, rows))
  })
})

describe('drawing rows', () => {
  it('draws as many as wanted, and leaves out about 1/e of them', () => {
    const times = new Uint8Array(10_000)
    drawRows(times, 10_000, createRandom(seedOfTree(42, 0)))
    expect(times.reduce((sum, count) => sum + count, 0)).toBe(10_000)
    const out = times.filter((count) => count === 0).length / 10_000
    expect(out).toBeCloseTo(Math.exp(-1), 1)
  })

  it('never draws a row more than 32 times', () => {
    const times = new Uint8Array(2)
    drawRows(times, 64, createRandom(1))
    expect([...times]).toEqual([32, 32])
  })

  it('gives each tree a seed of its own', () => {
    const seeds = new Set(Array.from({ length: 3000 }, (_, i) => seedOfTree(i % 30, Math.floor(i / 30))))
    expect(seeds.size).toBe(3000)
  })
})
