import { describe, expect, it } from 'vitest'
import {
  evaluate,
  MlError,
  predictRows,
  splitRows,
  splitRowsByTime,
  TrainingCancelled,
  trainAndEvaluate,
  trainTree,
} from '../index.ts'
import { fingerprint } from './support/fingerprint.ts'
import { randomFrame } from './support/random-frame.ts'
import { hasTaiwan, readTaiwan } from './support/taiwan.ts'

const split = { testShare: 0.3, seed: 42 }

describe('trainAndEvaluate', () => {
  const { frame, labels } = randomFrame(12, { rows: 1500 })

  it('shows only figures of the held-out rows', () => {
    const result = trainAndEvaluate({ frame, labels, split })
    const { train, test } = splitRows(labels, split)
    expect(result.testRowIndex).toEqual(test)
    expect([result.trainRows, result.testRows]).toEqual([train.length, test.length])
    expect(fingerprint(result.model)).toBe(fingerprint(trainTree(frame, labels, train)))
    const probabilities = predictRows(result.model, frame, test)
    expect(result.testProbabilities).toEqual(probabilities)
    expect(result.testLabels).toEqual(Uint8Array.from(test, (row) => labels[row] as number))
    expect(result.metrics).toEqual(evaluate(result.testLabels, probabilities, 0.5))
    const [[tp, fn], [fp, tn]] = result.confusion
    expect(tp + fn + fp + tn).toBe(test.length)
    expect(result.thresholdTable[50]).toEqual({ threshold: 0.5, tp, fp, tn, fn })
    expect(result.importance.map(({ feature }) => feature).sort()).toEqual([...frame.features.keys()])
    const shares = result.importance.map(({ importance }) => importance)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(result.trainMs).toBeNull()
  })

  it('is the same twice, and can be sent to another thread', () => {
    const once = trainAndEvaluate({ frame, labels, split, threshold: 0.6 })
    expect(trainAndEvaluate({ frame, labels, split, threshold: 0.6 })).toEqual(once)
    expect(structuredClone(once)).toEqual(once)
    expect(once.threshold).toBe(0.6)
  })

  it('holds out the newest rows when times are given', () => {
    const times = Float64Array.from(labels, (_, row) => (row * 7919) % 1500)
    const result = trainAndEvaluate({ frame, labels, split: { testShare: 0.2, times } })
    expect(result.testRowIndex).toEqual(splitRowsByTime(times, 0.2).test)
  })

  it('reports its stages in order and measures by the clock it is given', () => {
    const seen: [string, number][] = []
    let clock = 0
    const result = trainAndEvaluate(
      { frame, labels, split },
      { onStage: (stage, share) => seen.push([stage, share]), now: () => (clock += 5) },
    )
    expect(result.trainMs).toBe(5)
    const names = [...new Set(seen.map(([stage]) => stage))]
    expect(names).toEqual(['split', 'binning', 'growing', 'evaluating', 'importance'])
    for (const name of names) {
      const shares = seen.filter(([stage]) => stage === name).map(([, share]) => share)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
    }
    expect(seen.at(-1)).toEqual(['importance', 1])
  })

  it('can be cancelled at every stage', () => {
    for (const wanted of ['split', 'binning', 'growing', 'evaluating', 'importance']) {
      let stop = false
      const run = (): unknown =>
        trainAndEvaluate(
          { frame, labels, split },
          {
            onStage: (stage) => {
              if (stage === wanted) stop = true
            },
            shouldCancel: () => stop,
          },
        )
      expect(run).toThrow(TrainingCancelled)
      expect(run).toThrow(expect.objectContaining({ code: 'cancelled' }))
    }
  })

  it.each([
    ['no_features', { frame: { ...frame, features: [], columns: [] }, labels }],
    ['too_few_rows', { frame: randomFrame(1, { rows: 12 }).frame, labels: randomFrame(1, { rows: 12 }).labels }],
    ['one_class', { frame, labels: new Uint8Array(1500).fill(1) }],
    ['one_class', { frame, labels: new Uint8Array(1500).fill(1, 1) }],
    ['invalid_input', { frame, labels: new Uint8Array(30).map((_, i) => i % 2) }],
  ])('names the fault: %s', (code, input) => {
    const run = (): unknown => trainAndEvaluate({ ...input, split })
    expect(run).toThrow(MlError)
    expect(run).toThrow(expect.objectContaining({ code }))
  })
})

describe.skipIf(!hasTaiwan)('on the Taiwan sample', () => {
  it('ranks as well as the reference tree', () => {
    const { frame, labels } = readTaiwan()
    const result = trainAndEvaluate({ frame, labels, split, options: { maxDepth: 8, minLeaf: 50 } })
    expect(result.testRows).toBe(9000)
    expect(result.metrics.auc).toBeGreaterThanOrEqual(0.754)
    expect(result.metrics.accuracy).toBeGreaterThan(0.815)
    expect(result.importance[0]?.feature).toBe(frame.features.findIndex(({ name }) => name.toUpperCase() === 'PAY_0'))
  })
})
