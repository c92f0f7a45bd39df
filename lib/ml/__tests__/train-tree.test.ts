import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Frame, MlError, NODE, predictRow, predictRows, TrainingCancelled, trainTree } from '../index.ts'
import { defaultMinLeaf } from '../tree/options.ts'
import { bestGain, rowsByNode } from './support/brute-force.ts'
import { fingerprint } from './support/fingerprint.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'

const seeds = fc.integer({ min: 0, max: 1e6 })

function numbers(columns: number[][]): Frame {
  return {
    rows: columns[0]?.length ?? 0,
    features: columns.map((_, f) => ({ name: `x${f}`, type: 'number', monotone: 0, categories: [] })),
    columns: columns.map((column) => Float64Array.from(column)),
  }
}

describe('trainTree against every possible split', () => {
  it('finds the best split of every node and counts its rows exactly', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 1, 1, 2, 5, 15), (seed, minLeaf) => {
        // Ordered cuts hold the best subset only where no leaf minimum forbids it.
        const { frame, labels, rows } = randomFrame(seed, { rows: 90, categories: minLeaf === 1 ? 2 : 0 })
        const model = trainTree(frame, labels, rows, { minLeaf, maxDepth: 4, priorRows: 0, leafPrice: 0 })
        const depth = new Uint8Array(model.kind.length)
        rowsByNode(model, frame, [...rows]).forEach((reached, node) => {
          expect(model.count[node]).toBe(reached.length)
          const approved = reached.filter((row) => labels[row] === 1).length
          expect(model.approved[node]).toBe(approved)
          expect(model.value[node]).toBe(approved / reached.length)
          if (model.kind[node] === NODE.leaf) {
            const mayStop = depth[node] === 4 || bestGain(frame, labels, reached, minLeaf) < 1e-8
            expect(mayStop).toBe(true)
            return
          }
          expect(model.gain[node]).toBeCloseTo(bestGain(frame, labels, reached, minLeaf), 8)
          for (const child of [model.left[node], model.right[node]] as number[]) {
            depth[child] = (depth[node] as number) + 1
            expect(model.count[child]).toBeGreaterThanOrEqual(minLeaf)
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('predicts the value of the leaf a row was counted in', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { frame, labels, rows } = randomFrame(seed, { rows: 400, distinct: 0, categoryCount: 40 })
        const model = trainTree(frame, labels, rows, { minLeaf: 5, leafPrice: 0 })
        const predicted = predictRows(model, frame)
        rowsByNode(model, frame, [...rows]).forEach((reached, node) => {
          expect(model.count[node]).toBe(reached.length)
          if (model.kind[node] !== NODE.leaf) return
          for (const row of reached) expect(predicted[row]).toBe(model.value[node])
        })
        for (const row of rows) expect(predictRow(model, rowOf(frame, row))).toBe(predicted[row])
      }),
      { numRuns: 30 },
    )
  })
})

describe('determinism', () => {
  it('gives the same model twice and for any order of the training rows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { frame, labels, rows } = randomFrame(seed, { monotone: true })
        const once = fingerprint(trainTree(frame, labels, rows))
        expect(fingerprint(trainTree(frame, labels, rows))).toBe(once)
        expect(fingerprint(trainTree(frame, labels, rows.slice().reverse()))).toBe(once)
      }),
      { numRuns: 25 },
    )
  })

  it('does not touch its input', () => {
    const { frame, labels, rows } = randomFrame(1)
    const reversed = rows.slice().reverse()
    const before = structuredClone({ frame, labels, reversed })
    trainTree(frame, labels, reversed)
    expect({ frame, labels, reversed }).toEqual(before)
  })

  it('breaks ties by the lowest feature, then the lowest threshold', () => {
    const column = [1, 2, 3, 4, 5, 6]
    const labels = Uint8Array.from([1, 0, 1, 0, 1, 0])
    const rows = Uint32Array.from(column.keys())
    const model = trainTree(numbers([column, column]), labels, rows, { minLeaf: 1, maxDepth: 1, leafPrice: 0 })
    expect(model.feature[0]).toBe(0)
    // Cutting after 1 and after 5 gain the same.
    expect(model.threshold[0]).toBe(1)
  })
})

describe('missing values and categories', () => {
  it('sends missing values to the side that fits them', () => {
    const x = [...Array(50).fill(1), ...Array(50).fill(2), ...Array(50).fill(Number.NaN)]
    const labels = Uint8Array.from(x, (value) => (value === 1 ? 0 : 1))
    const model = trainTree(numbers([x]), labels, Uint32Array.from(x.keys()), { minLeaf: 10 })
    expect(model.kind.length).toBe(3)
    expect(model.missingLeft[0]).toBe(0)
    expect(predictRow(model, Float64Array.of(Number.NaN))).toBe(predictRow(model, Float64Array.of(2)))
  })

  it('splits on missing itself when that tells most', () => {
    const x = [...Array(60).keys()].map((i) => (i < 30 ? i % 3 : Number.NaN))
    const labels = Uint8Array.from(x, (value) => (Number.isNaN(value) ? 0 : 1))
    const model = trainTree(numbers([x]), labels, Uint32Array.from(x.keys()), { minLeaf: 5, leafPrice: 0 })
    expect(model.kind[0]).toBe(NODE.missing)
    expect(predictRow(model, Float64Array.of(7))).toBeGreaterThan(0.8)
    expect(predictRow(model, Float64Array.of(Number.POSITIVE_INFINITY))).toBeLessThan(0.2)
  })

  it.each([
    ['left', 70, 1],
    ['right', 30, 2],
  ])('sends missing values with the larger child, the %s one, when training had none', (_, ones, larger) => {
    const x = Array.from({ length: 100 }, (_, i) => (i < ones ? 1 : 2))
    const labels = Uint8Array.from(x, (value) => (value === 1 ? 0 : 1))
    const model = trainTree(numbers([x]), labels, Uint32Array.from(x.keys()), { minLeaf: 10 })
    expect(predictRow(model, Float64Array.of(Number.NaN))).toBe(predictRow(model, Float64Array.of(larger)))
  })

  it('treats a category unseen in training as missing, also by another frame', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { frame, labels, rows } = randomFrame(seed, { categories: 2, categoryCount: 50, rows: 300 })
        const f = frame.features.length - 1
        const column = frame.columns[f] as Float64Array
        column.forEach((value, row) => {
          if (value === 3) column[row] = 4
        })
        const model = trainTree(frame, labels, rows, { minLeaf: 3, leafPrice: 0 })
        const values = rowOf(frame, seed % 300)
        const ask = (value: number): number => predictRow(model, values.with(f, value))
        for (const stranger of [3, 50, -1, 2.5]) expect(ask(stranger)).toBe(ask(Number.NaN))
        const reordered = {
          ...frame,
          features: frame.features.with(f, {
            ...(frame.features[f] as Frame['features'][number]),
            categories: ['new', 'c7', 'c9'],
          }),
          columns: frame.columns.with(
            f,
            column.map((_, row) => row % 3),
          ),
        }
        const predicted = predictRows(model, reordered, Uint32Array.of(0, 1, 2))
        const expected = [Number.NaN, 7, 9].map((value, row) => predictRow(model, rowOf(frame, row).with(f, value)))
        expect([...predicted]).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  it('learns from more than 255 categories', () => {
    const categories = Array.from({ length: 400 }, (_, c) => `c${c}`)
    const column = Float64Array.from({ length: 8000 }, (_, row) => row % 400)
    const labels = Uint8Array.from(column, (value) => (value % 2 === 0 ? 1 : 0))
    const frame: Frame = {
      rows: 8000,
      features: [{ name: 'x', type: 'category', monotone: 0, categories }],
      columns: [column],
    }
    const model = trainTree(frame, labels, Uint32Array.from(column.keys()))
    expect(predictRow(model, Float64Array.of(0))).toBeGreaterThan(0.95)
    expect(predictRow(model, Float64Array.of(1))).toBeLessThan(0.05)
  })

  it('finds features by name and takes absent ones as missing', () => {
    const { frame, labels, rows } = randomFrame(8, { rows: 300 })
    const model = trainTree(frame, labels, rows)
    const turned = { ...frame, features: frame.features.toReversed(), columns: frame.columns.toReversed() }
    expect(predictRows(model, turned)).toEqual(predictRows(model, frame))
    const less = { ...frame, features: frame.features.slice(1), columns: frame.columns.slice(1) }
    expect(predictRows(model, less)[0]).toBe(predictRow(model, rowOf(frame, 0).with(0, Number.NaN)))
  })
})

describe('options and errors', () => {
  it('holds depth and leaf size', () => {
    const { frame, labels, rows } = randomFrame(4, { rows: 2000 })
    const model = trainTree(frame, labels, rows, { maxDepth: 3, minLeaf: 100 })
    expect(model.kind.length).toBeLessThanOrEqual(15)
    expect(Math.min(...model.count)).toBeGreaterThanOrEqual(100)
  })

  it('prunes more at a higher price, down to the root', () => {
    const { frame, labels, rows } = randomFrame(4, { rows: 2000 })
    const sizes = [0, 2, 40, 1e6].map(
      (leafPrice) => trainTree(frame, labels, rows, { leafPrice, minLeaf: 10 }).kind.length,
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes[0]).toBeGreaterThan(sizes[2] as number)
    expect(sizes[3]).toBe(1)
  })

  it('scales the default leaf with the data', () => {
    expect([10, 100, 900, 2500, 1e6].map(defaultMinLeaf)).toEqual([5, 10, 30, 50, 50])
  })

  it('starts from the approve share of the training rows', () => {
    const { frame, labels, rows } = randomFrame(6)
    const approved = labels.reduce((sum, label) => sum + label, 0)
    expect(trainTree(frame, labels, rows).value[0]).toBeCloseTo(approved / 200, 12)
  })

  it.each([
    ['no_features', () => trainTree({ rows: 4, features: [], columns: [] }, new Uint8Array(4), Uint32Array.of(0, 1))],
    ['too_few_rows', () => trainTree(numbers([[1, 2]]), Uint8Array.of(0, 1), Uint32Array.of(0))],
    ['one_class', () => trainTree(numbers([[1, 2, 3]]), Uint8Array.of(1, 1, 0), Uint32Array.of(0, 1))],
    ['invalid_input', () => trainTree(numbers([[1, 2]]), Uint8Array.of(0), Uint32Array.of(0, 1))],
    ['invalid_input', () => trainTree(numbers([[1, 2]]), Uint8Array.of(0, 1), Uint32Array.of(0, 2))],
    ['invalid_input', () => trainTree(numbers([[1, 2]]), Uint8Array.of(0, 1), Uint32Array.of(0, 1), { maxDepth: 99 })],
  ])('names the fault: %s', (code, run) => {
    expect(run).toThrow(MlError)
    expect(run).toThrow(expect.objectContaining({ code }))
  })

  it('reports rising progress and stops when asked', () => {
    const { frame, labels, rows } = randomFrame(2)
    const seen: number[] = []
    trainTree(frame, labels, rows, {}, { onProgress: (share) => seen.push(share) })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(0)).toBe(0)
    expect(seen.at(-1)).toBe(1)
    let asked = 0
    const stop = (): unknown => trainTree(frame, labels, rows, {}, { shouldCancel: () => ++asked > 8 })
    expect(stop).toThrow(TrainingCancelled)
  })

  it('survives columns with nothing in them, constants and extreme numbers', () => {
    const n = 60
    const rows = Uint32Array.from(Array(n).keys())
    const frame = numbers([
      Array(n).fill(Number.NaN),
      Array(n).fill(5),
      Array.from({ length: n }, (_, i) => (i % 2 ? Number.MAX_VALUE : -Number.MAX_VALUE)),
      Array.from({ length: n }, (_, i) => (i % 3 ? Number.POSITIVE_INFINITY : i)),
    ])
    const labels = Uint8Array.from(rows, (i) => i % 2)
    const model = trainTree(frame, labels, rows, { minLeaf: 5, leafPrice: 0 })
    expect(model.feature[0]).toBe(2)
    expect([...predictRows(model, frame)].every((p, i) => p > 0.5 === (labels[i] === 1))).toBe(true)
  })
})
