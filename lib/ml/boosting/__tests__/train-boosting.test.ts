import { describe, expect, it } from 'vitest'
import { randomFrame } from '../../__tests__/support/random-frame.ts'
import { readTaiwan } from '../../__tests__/support/taiwan.ts'
import { MlError, TrainingCancelled } from '../../errors.ts'
import type { Frame } from '../../frame.ts'
import { auc } from '../../metrics/auc.ts'
import { NODE } from '../../model.ts'
import { predictRows } from '../../predict/predict-rows.ts'
import { splitRows } from '../../split/split-rows.ts'
import { trainBoosting } from '../train-boosting.ts'

const column = (type: 'number' | 'category', values: number[], categories: string[] = []): Frame => ({
  rows: values.length,
  features: [{ name: 'x', type, monotone: 0, categories }],
  columns: [Float64Array.from(values)],
})
const every = (frame: Frame): Uint32Array => Uint32Array.from({ length: frame.rows }, (_, row) => row)
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('one round by hand', () => {
  // x = 0: 2 of 6 approved; x = 1: 4 of 4. Share .6, so h = .24 a row and G = ∓1.6.
  const frame = column('number', [0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
  const labels = Uint8Array.of(1, 1, 0, 0, 0, 0, 1, 1, 1, 1)
  // A whole-number gradient errs by at most half of 1/32767 a row: 1e-5 of margin here.
  const close = (value: number | undefined, expected: number) =>
    expect(Math.abs((value as number) - expected)).toBeLessThan(1e-5)

  it('base, threshold, −G ÷ (H + λ) · η and gain', () => {
    const { model, rounds } = trainBoosting(frame, labels, every(frame), { rounds: 1, maxLeaves: 2, minChildWeight: 0 })
    expect(rounds).toBeNull()
    expect(model.base).toBeCloseTo(Math.log(0.6 / 0.4), 14)
    expect([...model.kind]).toEqual([NODE.number, NODE.leaf, NODE.leaf])
    expect(model.threshold[0]).toBe(0)
    close(model.value[1], (0.1 * -1.6) / (1.44 + 1))
    close(model.value[2], (0.1 * 1.6) / (0.96 + 1))
    expect(model.gain[0]).toBeCloseTo(0.5 * (1.6 ** 2 / 2.44 + 1.6 ** 2 / 1.96), 3)
    expect([...model.count]).toEqual([10, 6, 4])
  })

  it('L1 and L2 shrink the values', () => {
    const options = { rounds: 1, maxLeaves: 2, minChildWeight: 0, lambda: 3, alpha: 0.5 }
    const { model } = trainBoosting(frame, labels, every(frame), options)
    close(model.value[1], (0.1 * -1.1) / (1.44 + 3))
    close(model.value[2], (0.1 * 1.1) / (0.96 + 3))
  })

  it('does not split below the least weight or gain', () => {
    for (const options of [{ minChildWeight: 0.97 }, { minChildWeight: 0, minGain: 2 }]) {
      expect(trainBoosting(frame, labels, every(frame), { rounds: 1, ...options }).model.kind.length).toBe(1)
    }
  })

  it('class weights move the base and the leaves', () => {
    const { model } = trainBoosting(frame, labels, every(frame), { rounds: 30, positiveWeight: 4 })
    expect(model.base).toBeCloseTo(Math.log((4 * 0.6) / 0.4), 14)
    const plain = trainBoosting(frame, labels, every(frame), { rounds: 30 }).model
    expect(mean(predictRows(model, frame))).toBeGreaterThan(mean(predictRows(plain, frame)) + 0.1)
  })
})

describe('missing values and categories', () => {
  it('learns where missing values belong', () => {
    const frame = column('number', [...Array(50).fill(1), ...Array(50).fill(2), ...Array(30).fill(Number.NaN)])
    const labels = Uint8Array.from({ length: 130 }, (_, row) => (row < 50 || row >= 100 ? 1 : 0))
    const { model } = trainBoosting(frame, labels, every(frame), { rounds: 1, maxLeaves: 2 })
    expect(model.missingLeft[0]).toBe(1)
    expect(model.threshold[0]).toBe(1)
  })

  it('splits categories by subsets', () => {
    const values = Array.from({ length: 400 }, (_, row) => row % 4)
    const frame = column('category', values, ['a', 'b', 'c', 'd'])
    const labels = Uint8Array.from(values, (value) => (value === 0 || value === 2 ? 1 : 0))
    const { model } = trainBoosting(frame, labels, every(frame), { rounds: 1, maxLeaves: 2 })
    expect(model.kind[0]).toBe(NODE.category)
    expect([0b0101, 0b1010]).toContain(model.subsets[0])
  })
})

describe('early stopping', () => {
  const { frame, labels } = randomFrame(21, { rows: 900, numbers: 5 })
  const train = Uint32Array.from({ length: 600 }, (_, i) => i)
  const options = { rounds: 300, learningRate: 0.3, patience: 8, minChildWeight: 0.5 }

  it('keeps the best round of the inner rows and says what it saw', () => {
    const { model, rounds } = trainBoosting(frame, labels, train, options)
    const { kept, innerRows, logLoss } = rounds ?? { kept: 0, innerRows: 0, logLoss: [] }
    expect(innerRows).toBe(90)
    expect(model.roots.length).toBe(kept)
    expect(logLoss.length).toBe(kept + 8)
    expect(logLoss[kept - 1]).toBe(Math.min(...logLoss))
  })

  it('never reads a row outside the training rows', () => {
    const poisoned = labels.map((label, row) => (row < 600 ? label : 1 - label))
    const columns = frame.columns.map((values) => values.map((value, row) => (row < 600 ? value : 1e9)))
    const clean = trainBoosting(frame, labels, train, options)
    expect(trainBoosting({ ...frame, columns }, poisoned, train, options)).toEqual(clean)
  })
})

describe('hooks', () => {
  const { frame, labels, rows } = randomFrame(8, { rows: 300 })

  it('progress rises to 1', () => {
    const seen: number[] = []
    trainBoosting(frame, labels, rows, { rounds: 5 }, { onProgress: (share) => seen.push(share) })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })

  it('stops as soon as it is told to', () => {
    let asked = 0
    const hooks = { shouldCancel: () => ++asked === 40 }
    expect(() => trainBoosting(frame, labels, rows, {}, hooks)).toThrow(TrainingCancelled)
    expect(asked).toBe(40)
  })

  it.each([
    { rounds: 0 },
    { learningRate: 0 },
    { maxLeaves: 256 },
    { rounds: 3226 },
    { rounds: 393, maxLeaves: 255 },
    { rowShare: 2 },
    { lambda: -1 },
    { seed: 0.5 },
  ])('refuses %o', (options) => expect(() => trainBoosting(frame, labels, rows, options)).toThrow(MlError))
})

it('is as good as the best learners on Taiwan', () => {
  const { frame, labels } = readTaiwan()
  const { train, test } = splitRows(labels)
  const held = Uint8Array.from(test, (row) => labels[row] as number)
  const { model } = trainBoosting(frame, labels, train)
  expect(auc(held, predictRows(model, frame, test))).toBeGreaterThan(0.776)
})
