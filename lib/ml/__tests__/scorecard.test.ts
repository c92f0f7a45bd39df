import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auc, decodeModel, encodeModel, type Frame, MlError, NODE, predictRows, trainScorecard } from '../index.ts'
import { logit } from '../math/sigmoid.ts'
import { createRandom } from '../random.ts'
import { coarseBins } from '../scorecard/coarse-bins.ts'
import { evidenceOf } from '../scorecard/evidence.ts'
import { resolveScorecardOptions } from '../scorecard/options.ts'
import { fingerprint } from './support/fingerprint.ts'
import { randomFrame } from './support/random-frame.ts'

const options = resolveScorecardOptions({ minBinShare: 0, minCutChiSquare: 0.001, priorRows: 0.1 })
const counts = (pairs: [number, number][]) => ({
  rows: Float64Array.from(pairs, ([rows]) => rows),
  approved: Float64Array.from(pairs, ([, approved]) => approved),
})
const taskOf = (pairs: [number, number][], own = options) => ({
  rows: pairs.reduce((sum, [rows]) => sum + rows, 0),
  approved: pairs.reduce((sum, [, approved]) => sum + approved, 0),
  options: own,
})

describe('coarseBins', () => {
  const pairs: [number, number][] = [
    [10, 1],
    [10, 1],
    [0, 0],
    [10, 8],
    [10, 9],
    [10, 2],
  ]

  it('cuts where the share changes, in order of a number and by share of a category', () => {
    const few = { ...options, minCutChiSquare: 3 }
    expect(coarseBins(counts(pairs), false, 0, taskOf(pairs, few)).map(({ bins }) => bins)).toEqual([
      [0, 1],
      [3, 4],
      [5],
    ])
    expect(coarseBins(counts(pairs), true, 0, taskOf(pairs, few)).map(({ bins }) => bins)).toEqual([
      [0, 1, 5],
      [3, 4],
    ])
  })

  it('keeps to the least share, the most bins and the direction', () => {
    const wide = { ...options, minBinShare: 0.3 }
    for (const bin of coarseBins(counts(pairs), false, 0, taskOf(pairs, wide)))
      expect(bin.rows).toBeGreaterThanOrEqual(15)
    const two = { ...options, maxBins: 2 }
    expect(coarseBins(counts(pairs), false, 0, taskOf(pairs, two))).toHaveLength(2)
    const rising = coarseBins(counts(pairs), false, 1, taskOf(pairs)).map(({ rows, approved }) => approved / rows)
    expect(rising).toEqual(rising.toSorted((a, b) => a - b))
    expect(rising.length).toBeGreaterThan(1)
  })

  it('loses no row', () => {
    const pair = fc
      .integer({ min: 0, max: 9 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.integer({ min: 0, max: rows })))
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        fc.integer({ min: -1, max: 1 }),
        (some, category, monotone) => {
          const all: [number, number][] = [...some, [3, 1]]
          const bins = coarseBins(counts(all), category, monotone, taskOf(all))
          const task = taskOf(all)
          expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(task.rows)
          expect(bins.reduce((sum, bin) => sum + bin.approved, 0)).toBe(task.approved)
          const flat = bins.flatMap((bin) => bin.bins)
          expect(flat.toSorted((a, b) => a - b)).toEqual(all.flatMap(([rows], bin) => (rows > 0 ? [bin] : [])))
        },
      ),
    )
  })
})

describe('evidenceOf', () => {
  it('is the log of the odds in the bin over the odds of all, shrunk; missing has its own', () => {
    const pairs: [number, number][] = [
      [40, 30],
      [40, 10],
      [20, 10],
    ]
    const task = taskOf(pairs, { ...options, priorRows: 10 })
    const found = evidenceOf(4, counts(pairs), false, 0, task)
    expect(found.feature).toBe(4)
    expect(found.values.map(({ evidence }) => evidence)).toEqual([logit(35 / 50), logit(15 / 50)])
    expect(found.missing).toMatchObject({ rows: 20, evidence: 0 })
    expect(evidenceOf(4, counts([...pairs.slice(0, 2), [0, 0]]), false, 0, task).missing).toBeNull()
  })
})

/** One category of two, 4:1 against 1:4, and a column of noise. */
function twoGroups(rows: number): { frame: Frame; labels: Uint8Array; rows: Uint32Array } {
  const random = createRandom(5)
  const group = Float64Array.from({ length: rows }, (_, i) => i % 2)
  const noise = Float64Array.from(group, () => random())
  const labels = Uint8Array.from(group, (value, i) => (i % 10 < 2 ? 1 - value : value))
  const features: Frame['features'] = [
    { name: 'group', type: 'category', monotone: 0, categories: ['a', 'b', 'never'] },
    { name: 'noise', type: 'number', monotone: 0, categories: [] },
  ]
  return { frame: { rows, features, columns: [group, noise] }, labels, rows: Uint32Array.from(labels.keys()) }
}

describe('trainScorecard', () => {
  it('gives two groups their own shares', () => {
    const { frame, labels, rows } = twoGroups(20_000)
    const model = trainScorecard(frame, labels, rows)
    expect(model).toMatchObject({ algorithm: 'scorecard', link: 'logit', weight: 1, calibration: null })
    const p = predictRows(model, frame)
    expect(p[0]).toBeCloseTo(0.2, 2)
    expect(p[1]).toBeCloseTo(0.8, 2)
    expect(model.kind[0]).toBe(NODE.category)
    expect([...model.value.slice(0, 3)].map((value) => Math.round(value * 100) + 0)).toEqual([0, -139, 139])
    expect([...model.count.slice(0, 3)]).toEqual([20_000, 10_000, 10_000])
  })

  it('keeps at most one tree a feature, and every leaf leans as its bin does', () => {
    const { frame, labels, rows } = randomFrame(8, { rows: 1500, numbers: 5, categories: 2 })
    const model = trainScorecard(frame, labels, rows)
    const features = [...model.roots].map((root) => model.feature[root])
    expect(new Set(features).size).toBe(features.length)
    expect(auc(labels, predictRows(model, frame))).toBeGreaterThan(0.8)
    expect(Math.max(...model.roots.map((root, t) => (model.roots[t + 1] ?? model.kind.length) - root))).toBeLessThan(18)
    model.kind.forEach((kind, node) => {
      if (kind === NODE.leaf) return
      const [left, right] = [model.left[node] as number, model.right[node] as number]
      const [a, b] = [model.count[left] as number, model.count[right] as number]
      const mean = (a * (model.value[left] as number) + b * (model.value[right] as number)) / (a + b)
      expect(model.value[node]).toBeCloseTo(mean, 12)
      expect(model.count[node]).toBe(a + b)
    })
  })

  it('holds the monotone directions exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const { frame, labels, rows } = randomFrame(seed, { rows: 150, numbers: 4, monotone: true })
        const model = trainScorecard(frame, labels, rows)
        frame.features.forEach((feature, f) => {
          if (feature.monotone === 0 || feature.type === 'category') return
          const values = [...new Set((frame.columns[f] as Float64Array).filter((v) => !Number.isNaN(v)))].sort(
            (a, b) => a - b,
          )
          let last: Float64Array | null = null
          for (const value of values) {
            const columns = frame.columns.with(f, new Float64Array(frame.rows).fill(value))
            const p = predictRows(model, { ...frame, columns })
            const before = last
            if (before) expect(p.every((now, i) => (now - (before[i] as number)) * feature.monotone >= 0)).toBe(true)
            last = p
          }
        })
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order of the rows given, nor on what the other rows hold', () => {
    const { frame, labels, rows } = randomFrame(9, { rows: 600 })
    const train = rows.slice(0, 400)
    const once = fingerprint(trainScorecard(frame, labels, train))
    const poisoned = {
      ...frame,
      columns: frame.columns.map((column) => column.map((v, row) => (row < 400 ? v : v + 1))),
    }
    const flipped = labels.map((label, row) => (row < 400 ? label : 1 - label))
    expect(fingerprint(trainScorecard(poisoned, flipped, train.toReversed()))).toBe(once)
  })

  it('says the share of all where nothing tells anything', () => {
    const { labels, rows } = randomFrame(2, { rows: 300 })
    const features: Frame['features'] = [
      { name: 'empty', type: 'number', monotone: 0, categories: [] },
      { name: 'same', type: 'boolean', monotone: 1, categories: [] },
    ]
    const columns = [new Float64Array(300).fill(Number.NaN), new Float64Array(300).fill(1)]
    const frame = { rows: 300, features, columns }
    const p = predictRows(trainScorecard(frame, labels, rows), frame)
    const share = labels.reduce((sum, label) => sum + label, 0) / 300
    for (const value of p) expect(value).toBeCloseTo(share, 9)
  })

  it('approves more with a heavier approve class', () => {
    const { frame, labels, rows } = randomFrame(3, { rows: 800 })
    const mean = (positiveWeight: number): number =>
      predictRows(trainScorecard(frame, labels, rows, { positiveWeight }), frame).reduce((a, b) => a + b, 0)
    expect(mean(4)).toBeGreaterThan(mean(1))
    expect(mean(0.25)).toBeLessThan(mean(1))
  })

  it('survives being written and read', () => {
    const { frame, labels, rows } = randomFrame(6, { rows: 500, categoryCount: 40 })
    const model = trainScorecard(frame, labels, rows)
    const read = decodeModel(JSON.parse(JSON.stringify(encodeModel(model))))
    expect(predictRows(read, frame)).toEqual(predictRows(model, frame))
  })

  it('stops when asked, and names a wrong option', () => {
    const { frame, labels, rows } = randomFrame(6)
    expect(() => trainScorecard(frame, labels, rows, {}, { shouldCancel: () => true })).toThrow('cancelled')
    expect(() => trainScorecard(frame, labels, rows, { maxBins: 1 })).toThrow('maxBins')
    expect(() => trainScorecard(frame, labels, rows, { l2: Number.NaN })).toThrow(MlError)
    const seen: number[] = []
    trainScorecard(frame, labels, rows, {}, { onProgress: (share) => seen.push(share) })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })
})
