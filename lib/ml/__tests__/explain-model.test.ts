import { describe, expect, it } from 'vitest'
import {
  backgroundOf,
  explainModel,
  type Frame,
  MlError,
  type Model,
  pairDependence,
  partialDependence,
  predictRow,
  predictRows,
  splitRows,
  surrogateTree,
  trainBoosting,
} from '../index.ts'
import { createRandom } from '../random.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'

function boosted(seed = 3): { model: Model; frame: Frame; labels: Uint8Array; rows: Uint32Array } {
  const { frame, labels, rows } = randomFrame(seed, { rows: 900, categories: 2, categoryCount: 6, booleans: 1 })
  return { model: trainBoosting(frame, labels, rows, { rounds: 20, maxLeaves: 8 }).model, frame, labels, rows }
}

describe('partialDependence', () => {
  it('is the mean answer with the value set in every row', () => {
    const { model, frame } = boosted()
    const features = frame.features.map((_, f) => f)
    for (const { feature, points } of partialDependence(model, frame.columns, features)) {
      expect(points.length).toBeLessThanOrEqual(20)
      expect(points.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
      for (const { value, probability } of points) {
        const set = frame.columns.with(feature, new Float64Array(frame.rows).fill(value ?? Number.NaN))
        const answers = predictRows(model, { ...frame, columns: set })
        expect(probability).toBeCloseTo(answers.reduce((sum, p) => sum + p, 0) / frame.rows, 10)
      }
    }
  })

  it('lists numbers ascending, categories by frequency, missing last', () => {
    const { model, frame } = boosted()
    const [number, boolean, category] = partialDependence(model, frame.columns, [0, 3, 4])
    const values = (of = number) => of?.points.map(({ value }) => value) ?? []
    expect(values()).toEqual([
      ...values()
        .slice(0, -1)
        .sort((a, b) => (a as number) - (b as number)),
      null,
    ])
    expect(values(boolean)).toEqual([0, 1, null])
    const shares = category?.points.slice(0, -1).map(({ share }) => share) ?? []
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })
})

describe('pairDependence', () => {
  /** y hangs on a and b together (same sign), on c alone. */
  function crossed(): { model: Model; columns: Float64Array[] } {
    const random = createRandom(5)
    const columns = [0, 1, 2].map(() => Float64Array.from({ length: 3000 }, () => random() * 2 - 1))
    const [a, b, c] = columns as [Float64Array, Float64Array, Float64Array]
    const labels = Uint8Array.from(a, (x, i) =>
      Number(2 * Math.sign(x * (b[i] as number)) + (c[i] as number) + random() - 0.5 > 0),
    )
    const features = ['c0', 'a', 'b'].map((name) => ({
      name,
      type: 'number' as const,
      monotone: 0 as const,
      categories: [],
    }))
    const order = [c, a, b]
    const frame = { rows: 3000, features, columns: order }
    return {
      model: trainBoosting(frame, labels, Uint32Array.from(labels.keys()), { rounds: 40 }).model,
      columns: order,
    }
  }

  it('finds the pair that only works together, and its table', () => {
    const { model, columns } = crossed()
    const pair = pairDependence(model, columns, [0, 1, 2])
    expect(pair?.features).toEqual([1, 2])
    expect(pair?.strength).toBeGreaterThan(0.8)
    expect(pair?.strength).toBeLessThanOrEqual(1)
    const [first, second] = pair?.values ?? [[], []]
    expect(first.length).toBeLessThanOrEqual(12)
    expect(pair?.probability[0]?.[0]).toBeGreaterThan(0.7)
    expect(pair?.probability[0]?.[second.length - 1]).toBeLessThan(0.3)
    expect(pair?.probability).toHaveLength(first.length)
  })

  it('gives a cell the mean answer with both values set', () => {
    const { model, columns } = crossed()
    const few = columns.map((column) => column.slice(0, 150))
    const pair = pairDependence(model, few, [1, 2])
    const [i, j] = [2, 5]
    const row = new Float64Array(3)
    let sum = 0
    for (let r = 0; r < 150; r++) {
      row[0] = few[0]?.[r] as number
      row[1] = pair?.values[0][i] as number
      row[2] = pair?.values[1][j] as number
      sum += predictRow(model, row)
    }
    expect(pair?.probability[i]?.[j]).toBeCloseTo(sum / 150, 10)
  })

  it('is null with fewer than two features', () => {
    const { model, columns } = crossed()
    expect(pairDependence(model, columns, [1])).toBeNull()
    expect(pairDependence(model, columns, [])).toBeNull()
  })
})

describe('surrogateTree', () => {
  it('imitates, and says how well on rows it was not grown on', () => {
    const { model, frame, labels } = boosted()
    const split = splitRows(labels)
    const surrogate = surrogateTree(model, frame, split, 0.5)
    const truth = predictRows(model, frame, split.test)
    const guess = predictRows(surrogate?.model as Model, frame, split.test)
    const alike = truth.filter((p, i) => p >= 0.5 === (guess[i] as number) >= 0.5).length
    expect(surrogate?.agreement).toBe(alike / truth.length)
    expect(surrogate?.agreement).toBeGreaterThan(0.8)
    expect(surrogate?.r2).toBeGreaterThan(0.5)
    expect(surrogate?.r2).toBeLessThan(1)
    expect(surrogate?.model.kind.length).toBeLessThanOrEqual(31)
  })

  it('still tells rows apart when the threshold does not, and is null when nothing does', () => {
    const { model, frame, labels, rows } = boosted()
    const split = splitRows(labels)
    expect(surrogateTree(model, frame, split, 0.001)?.r2).toBeGreaterThan(0.5)
    const flat = trainBoosting(frame, labels, rows, { rounds: 1, maxLeaves: 2, minGain: 1e9 })
    expect(flat.model.kind).toHaveLength(1)
    expect(surrogateTree(flat.model, frame, split, 0.5)).toBeNull()
  })
})

describe('explainModel', () => {
  it('tells everything, with progress that never falls, and stops when asked', () => {
    const { model, frame, labels } = boosted()
    const split = splitRows(labels)
    const shares: number[] = []
    const told = explainModel(model, frame, labels, split, 0.5, { onProgress: (share) => shares.push(share) })
    expect(told.importance).toHaveLength(frame.features.length)
    expect(told.partial.length).toBeGreaterThan(3)
    expect(told.pair).not.toBeNull()
    expect(told.surrogate).not.toBeNull()
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    let asked = 0
    const stop = { shouldCancel: () => ++asked > 20 }
    expect(() => explainModel(model, frame, labels, split, 0.5, stop)).toThrow(MlError)
  })

  it('keeps a background of training rows with the model’s own answers', () => {
    const { model, frame, labels } = boosted()
    const { train } = splitRows(labels)
    const background = backgroundOf(model, frame, labels, train, 100)
    expect(background.labels).toHaveLength(100)
    expect(background.probabilities[0]).toBe(predictRow(model, rowOf(frame, train[0] as number)))
  })
})
