import { describe, expect, it } from 'vitest'
import {
  type AskedAlgorithm,
  evaluate,
  MlError,
  predictRows,
  splitRows,
  splitRowsByTime,
  TrainingCancelled,
  type TrainingInput,
  trainAndEvaluate,
  trainTree,
} from '../index.ts'
import { fingerprint } from './support/fingerprint.ts'
import { randomFrame } from './support/random-frame.ts'
import { hasTaiwan, readTaiwan } from './support/taiwan.ts'

const split = { testShare: 0.3, seed: 42 }
const learners: [AskedAlgorithm, Record<string, number>][] = [
  ['tree', { maxDepth: 5 }],
  ['forest', { trees: 10, seed: 3 }],
  ['boosting', { rounds: 20 }],
  ['scorecard', {}],
  ['auto', { seed: 7 }],
]

describe('trainAndEvaluate', () => {
  const { frame, labels } = randomFrame(12, { rows: 600 })

  it('shows only figures of the held-out rows', () => {
    const result = trainAndEvaluate({ frame, labels, split, algorithm: 'tree' })
    const { train, test } = splitRows(labels, split)
    expect(result.testRowIndex).toEqual(test)
    expect([result.trainRows, result.testRows]).toEqual([train.length, test.length])
    expect(fingerprint({ ...result.model, calibration: null })).toBe(fingerprint(trainTree(frame, labels, train)))
    const probabilities = predictRows(result.model, frame, test)
    expect(result.testProbabilities).toEqual(probabilities)
    expect(result.testLabels).toEqual(Uint8Array.from(test, (row) => labels[row] as number))
    expect(result.metrics).toEqual(evaluate(result.testLabels, probabilities, 0.5))
    const [[tp, fn], [fp, tn]] = result.confusion
    expect(tp + fn + fp + tn).toBe(test.length)
    expect(result.thresholdTable[50]).toEqual({ threshold: 0.5, tp, fp, tn, fn })
    expect(result.curves.gains.at(-1)).toEqual({ share: 1, rejects: 1, approves: 1, lift: 1 })
    expect(result.trainMs).toBeNull()
  })

  it.each(learners)('reports everything of %s, the same twice, ready for another thread', (algorithm, options) => {
    const input: TrainingInput = { frame, labels, split, algorithm, options, threshold: 0.6 }
    const once = trainAndEvaluate(input)
    expect(trainAndEvaluate(input)).toEqual(once)
    expect(structuredClone(once)).toEqual(once)
    expect(once.threshold).toBe(0.6)
    const { report, model } = once
    if (algorithm !== 'auto') expect(model.algorithm).toBe(algorithm)
    expect(report.leaderboard === null).toBe(algorithm !== 'auto')
    expect(report.outOfBag === null).toBe(model.algorithm !== 'forest')
    expect(report.calibration?.applied ?? null).toBe(model.calibration?.method ?? null)
    expect(report.importance.map(({ feature }) => feature).sort()).toEqual([...frame.features.keys()])
    expect(report.background.labels.length).toBeGreaterThan(0)
    expect(report.reference).toMatchObject({ rows: once.trainRows })
    expect(report.reference.features).toHaveLength(frame.features.length)
    expect(report.surrogate === null).toBe(model.roots.length === 1)
  })

  it.each(learners)('learns nothing from the held-out rows: %s', (algorithm, options) => {
    const times = Float64Array.from(labels, (_, row) => (row * 7919) % 600)
    const input: TrainingInput = { frame, labels, split: { testShare: 0.3, times }, algorithm, options }
    const plain = trainAndEvaluate(input)
    const held = new Set(plain.testRowIndex)
    const poisoned = trainAndEvaluate({
      ...input,
      frame: {
        ...frame,
        columns: frame.columns.map((column) => column.map((value, row) => (held.has(row) ? 1 - value : value))),
      },
      labels: labels.map((label, row) => (held.has(row) ? 1 - label : label)),
    })
    expect(poisoned.testRowIndex).toEqual(plain.testRowIndex)
    expect(poisoned.metrics.auc).not.toBe(plain.metrics.auc)
    expect(fingerprint(poisoned.model)).toBe(fingerprint(plain.model))
    for (const part of ['leaderboard', 'calibration', 'outOfBag', 'rounds', 'background'] as const) {
      expect(poisoned.report[part]).toEqual(plain.report[part])
    }
  })

  it('holds out the newest rows when times are given, and takes folds by time', () => {
    const times = Float64Array.from(labels, (_, row) => (row * 7919) % 600)
    const result = trainAndEvaluate({ frame, labels, split: { testShare: 0.2, times }, algorithm: 'scorecard' })
    expect(result.testRowIndex).toEqual(splitRowsByTime(times, 0.2).test)
    expect(result.report.calibration).not.toBeNull()
  })

  it.each([
    ['tree', ['split', 'binning', 'growing', 'calibrating', 'evaluating', 'importance']],
    ['auto', ['split', 'comparing', 'binning', 'growing', 'calibrating', 'evaluating', 'importance']],
  ] as [AskedAlgorithm, string[]][])(
    'reports the stages of %s in order and measures by the clock',
    (algorithm, stages) => {
      const seen: [string, number][] = []
      let clock = 0
      const result = trainAndEvaluate(
        { frame, labels, split, algorithm },
        { onStage: (stage, share) => seen.push([stage, share]), now: () => (clock += 5) },
      )
      expect(result.trainMs).toBe(5)
      for (const { trainMs } of result.report.leaderboard?.contestants ?? []) expect(trainMs).toBe(5)
      const names = [...new Set(seen.map(([stage]) => stage))]
      expect(names).toEqual(stages)
      for (const name of names) {
        const shares = seen.filter(([stage]) => stage === name).map(([, share]) => share)
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
      }
      expect(seen.at(-1)).toEqual(['importance', 1])
    },
  )

  it.each(['split', 'comparing', 'binning', 'growing', 'calibrating', 'evaluating', 'importance'])(
    'can be cancelled while %s',
    (wanted) => {
      let stop = false
      const hooks = {
        onStage: (stage: string) => {
          if (stage === wanted) stop = true
        },
        shouldCancel: () => stop,
      }
      const run = (): unknown => trainAndEvaluate({ frame, labels, split, algorithm: 'auto' }, hooks)
      expect(run).toThrow(TrainingCancelled)
    },
  )

  it.each([
    ['no_features', { frame: { ...frame, features: [], columns: [] }, labels }],
    ['too_few_rows', { frame: randomFrame(1, { rows: 12 }).frame, labels: randomFrame(1, { rows: 12 }).labels }],
    ['one_class', { frame, labels: new Uint8Array(600).fill(1) }],
    ['one_class', { frame, labels: new Uint8Array(600).fill(1, 1) }],
    ['invalid_input', { frame, labels: new Uint8Array(30).map((_, i) => i % 2) }],
    ['invalid_input', { frame, labels, algorithm: 'tree' as const, options: { rounds: 3 } }],
    ['invalid_input', { frame, labels, algorithm: 'auto' as const, options: { maxDepth: 3 } }],
    ['invalid_input', { frame, labels, algorithm: 'perceptron' as AskedAlgorithm }],
  ])('names the fault: %s', (code, input) => {
    const run = (): unknown => trainAndEvaluate({ ...input, split })
    expect(run).toThrow(MlError)
    expect(run).toThrow(expect.objectContaining({ code }))
  })

  it('learns from a handful of rows and one rare class', () => {
    const few = randomFrame(5, { rows: 30 })
    const rare = few.labels.map((_, row) => (row % 10 === 0 ? 0 : 1))
    const result = trainAndEvaluate({ frame: few.frame, labels: rare, split })
    expect(result.testRows).toBe(9)
    expect(Number.isFinite(result.metrics.logLoss)).toBe(true)
    const two = few.labels.map((_, row) => (row < 2 ? 0 : 1))
    const least = trainAndEvaluate({ frame: few.frame, labels: two, split })
    expect(least.model.algorithm).toBe('scorecard')
    expect(least.report).toMatchObject({ leaderboard: null, calibration: null })
  })
})

describe.skipIf(!hasTaiwan)('on the Taiwan sample', () => {
  it('ranks as well as the reference tree', () => {
    const { frame, labels } = readTaiwan()
    const options = { maxDepth: 8, minLeaf: 50 }
    const result = trainAndEvaluate({ frame, labels, split, algorithm: 'tree', options })
    expect(result.testRows).toBe(9000)
    expect(result.metrics.auc).toBeGreaterThanOrEqual(0.754)
    expect(result.metrics.accuracy).toBeGreaterThan(0.815)
    const [first] = result.report.importance
    expect(first?.feature).toBe(frame.features.findIndex(({ name }) => name.toUpperCase() === 'PAY_0'))
  })
})
