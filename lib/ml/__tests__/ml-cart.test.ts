import fc from 'fast-check'
import { DecisionTreeClassifier } from 'ml-cart'
import { describe, expect, it } from 'vitest'
import { nextDouble } from '../formats/next-double.ts'
import {
  type Frame,
  MlError,
  type Model,
  predictRows,
  toMlCart,
  trainBoosting,
  trainForest,
  trainTree,
} from '../index.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'
import { hasTaiwan, readTaiwan } from './support/taiwan.ts'

function classesByMlCart(model: Model, frame: Frame, threshold?: number): number[] {
  const json = JSON.parse(JSON.stringify(toMlCart(model, threshold)))
  const rows = Array.from({ length: frame.rows }, (_, row) => [...rowOf(frame, row)])
  return DecisionTreeClassifier.load(json).predict(rows)
}

function ownClasses(model: Model, frame: Frame, threshold: number): number[] {
  return Array.from(predictRows(model, frame), (p) => (p >= threshold ? 1 : 0))
}

describe('toMlCart', () => {
  it('predicts the same class as ml-cart on every row, rows on a threshold included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(0, 12),
        fc.constantFrom(0.5, 0.5, 0.2, 0.8),
        (seed, distinct, threshold) => {
          const { frame, labels, rows } = randomFrame(seed, { rows: 300, categories: 0, missingShare: 0, distinct })
          const model = trainTree(frame, labels, rows, { minLeaf: 2, priorRows: seed % 2, leafPrice: 0 })
          // Rows that lie exactly on each threshold, where ≤ and < part.
          model.threshold.forEach((cut, node) => {
            const column = frame.columns[model.feature[node] as number]
            if (model.kind[node] === 1 && column) column[node % 300] = cut
          })
          expect(classesByMlCart(model, frame, threshold)).toEqual(ownClasses(model, frame, threshold))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('agrees where P is the threshold itself', () => {
    const x = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1))
    const frame: Frame = {
      rows: 40,
      features: [{ name: 'x', type: 'number', monotone: 0, categories: [] }],
      columns: [x],
    }
    const labels = Uint8Array.from(x, (value, i) => (value === 0 ? i % 2 : 1))
    const model = trainTree(frame, labels, Uint32Array.from(x.keys()), { priorRows: 0, minLeaf: 5 })
    expect(model.value).toContain(0.5)
    expect(classesByMlCart(model, frame)).toEqual(ownClasses(model, frame, 0.5))
  })

  it('takes the present side of a split on missing', () => {
    const { frame, labels, rows } = randomFrame(3, { rows: 300, categories: 0, missingShare: 0.4 })
    const model = trainTree(frame, labels, rows, { minLeaf: 5, leafPrice: 0 })
    const full = {
      ...frame,
      columns: frame.columns.map((column) => column.map((value) => (Number.isNaN(value) ? 0 : value))),
    }
    expect(classesByMlCart(model, full)).toEqual(ownClasses(model, full, 0.5))
    expect(toMlCart(model).aval.notes[0]).toContain('missing')
  })

  it('refuses a tree that splits on categories', () => {
    const { frame, labels, rows } = randomFrame(1, { numbers: 0, booleans: 0, categories: 1, rows: 400 })
    const model = trainTree(frame, labels, rows, { minLeaf: 5, leafPrice: 0 })
    expect(() => toMlCart(model)).toThrow(MlError)
    expect(() => toMlCart(model)).toThrow('"category0"')
  })

  it('refuses every other learner, and a calibrated tree', () => {
    const { frame, labels, rows } = randomFrame(2, { rows: 300, categories: 0 })
    const tree = trainTree(frame, labels, rows)
    expect(() => toMlCart(trainForest(frame, labels, rows, { trees: 3 }).model)).toThrow(MlError)
    expect(() => toMlCart(trainBoosting(frame, labels, rows, { rounds: 3 }).model)).toThrow(MlError)
    const calibration = { method: 'platt' as const, slope: 1, intercept: 0 }
    expect(() => toMlCart({ ...tree, calibration })).toThrow('uncalibrated')
  })

  it.skipIf(!hasTaiwan)('agrees on the Taiwan sample', () => {
    const { frame, labels } = readTaiwan()
    const model = trainTree(frame, labels, Uint32Array.from(labels.keys()))
    expect(classesByMlCart(model, frame)).toEqual(ownClasses(model, frame, 0.5))
  })
})

describe('nextDouble', () => {
  it('is the smallest number above', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const next = nextDouble(value)
        expect(next).toBeGreaterThan(value)
        const middle = value / 2 + next / 2
        expect(middle <= value || middle >= next).toBe(true)
      }),
    )
    expect(nextDouble(1)).toBe(1 + Number.EPSILON)
    expect(nextDouble(-Number.MIN_VALUE) + 0).toBe(0)
    expect(nextDouble(Number.MAX_VALUE)).toBe(Number.POSITIVE_INFINITY)
  })
})
