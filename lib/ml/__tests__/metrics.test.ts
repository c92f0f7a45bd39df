import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  auc,
  bestThreshold,
  calibrationCurve,
  confusionMatrix,
  evaluate,
  ksCurve,
  MlError,
  precisionRecallCurve,
  rocCurve,
  scoreHistogram,
  thresholdTable,
} from '../index.ts'
import { thin } from '../metrics/thin.ts'
import { createRandom } from '../random.ts'
import { naiveAuc, scored } from './support/scores.ts'

const LABELS = Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
const SCORES = Float64Array.of(0.9, 0.8, 0.5, 0.3, 0.7, 0.5, 0.4, 0.2, 0.1, 0.1)

describe('evaluate', () => {
  it('is right on an example worked by hand', () => {
    const figures = evaluate(LABELS, SCORES, 0.5)
    expect(confusionMatrix(LABELS, SCORES, 0.5)).toEqual([
      [3, 1],
      [2, 4],
    ])
    expect(figures.accuracy).toBeCloseTo(0.7, 12)
    expect(figures.balancedAccuracy).toBeCloseTo((3 / 4 + 4 / 6) / 2, 12)
    expect(figures.precision).toBeCloseTo(3 / 5, 12)
    expect(figures.recall).toBeCloseTo(3 / 4, 12)
    expect(figures.f1).toBeCloseTo(2 / 3, 12)
    expect(figures.auc).toBeCloseTo((6 + 6 + 4.5 + 3) / 24, 12)
    expect(figures.gini).toBeCloseTo(2 * (19.5 / 24) - 1, 12)
    expect(figures.ks).toBeCloseTo(0.5, 12)
    expect(figures.brier).toBeCloseTo((0.01 + 0.04 + 0.25 + 0.49 + 0.49 + 0.25 + 0.16 + 0.04 + 0.01 + 0.01) / 10, 12)
    const logs = [0.9, 0.8, 0.5, 0.3, 0.3, 0.5, 0.6, 0.8, 0.9, 0.9].reduce((sum, p) => sum - Math.log(p), 0)
    expect(figures.logLoss).toBeCloseTo(logs / 10, 12)
    expect(figures.approvalRate).toBe(0.5)
  })

  it('says 0 for a share of nothing, NaN for curves of one class', () => {
    const none = evaluate(LABELS, SCORES, 2)
    expect([none.precision, none.recall, none.f1, none.approvalRate]).toEqual([0, 0, 0, 0])
    const one = evaluate(Uint8Array.of(1, 1), Float64Array.of(0, 1), 0.5)
    expect([one.auc, one.gini, one.ks]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(one.logLoss).toBeLessThan(20)
  })

  it('refuses scores that are no numbers or too few', () => {
    expect(() => auc(Uint8Array.of(1, 0), Float64Array.of(1, Number.NaN))).toThrow(MlError)
    expect(() => auc(Uint8Array.of(1, 0), Float64Array.of(1))).toThrow('2 labels, 1 probabilities')
  })
})

describe('auc', () => {
  it('equals the count over all pairs, ties half', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        expect(auc(labels, probabilities)).toBe(naiveAuc(labels, probabilities))
      }),
    )
  })
})

describe('curves', () => {
  it('ROC: from corner to corner, never falling, with the AUC as its area', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        const points = rocCurve(labels, probabilities)
        expect(points[0]).toEqual({ threshold: null, falsePositiveRate: 0, truePositiveRate: 0 })
        expect(points.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 })
        let area = 0
        points.forEach((point, i) => {
          const previous = points[i - 1] ?? point
          expect(point.truePositiveRate).toBeGreaterThanOrEqual(previous.truePositiveRate)
          const width = point.falsePositiveRate - previous.falsePositiveRate
          area += (width * (point.truePositiveRate + previous.truePositiveRate)) / 2
        })
        expect(area).toBeCloseTo(auc(labels, probabilities), 10)
      }),
    )
  })

  it('ROC and precision–recall: each point is the confusion matrix at its threshold', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        for (const { threshold, falsePositiveRate, truePositiveRate } of rocCurve(labels, probabilities).slice(1)) {
          const [[tp, fn], [fp, tn]] = confusionMatrix(labels, probabilities, threshold as number)
          expect([falsePositiveRate, truePositiveRate]).toEqual([fp / (fp + tn), tp / (tp + fn)])
        }
        for (const { threshold, precision, recall } of precisionRecallCurve(labels, probabilities)) {
          const [[tp, fn], [fp]] = confusionMatrix(labels, probabilities, threshold)
          expect([precision, recall]).toEqual([tp / (tp + fp), tp / (tp + fn)])
        }
      }),
    )
  })

  it('KS: cumulative shares, whose widest gap is the figure', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        const { points, ks, threshold } = ksCurve(labels, probabilities)
        const share = (label: number, score: number): number => {
          const own = [...probabilities].filter((_, i) => labels[i] === label)
          return own.filter((p) => p <= score).length / own.length
        }
        for (const { score, approve, reject } of points.slice(1)) {
          expect(approve).toBeCloseTo(share(1, score), 10)
          expect(reject).toBeCloseTo(share(0, score), 10)
        }
        expect(points[0]).toMatchObject({ approve: 0, reject: 0 })
        expect(points.at(-1)).toMatchObject({ approve: 1, reject: 1 })
        expect(Math.max(...points.map(({ approve, reject }) => Math.abs(approve - reject)))).toBeCloseTo(ks, 10)
        const [[tp, fn], [fp, tn]] = confusionMatrix(labels, probabilities, threshold)
        expect(Math.abs(tp / (tp + fn) - fp / (fp + tn))).toBeCloseTo(ks, 10)
        expect(evaluate(labels, probabilities, 0.5).ks).toBe(ks)
      }),
    )
  })

  it('thin to 200 points and keep the KS point', () => {
    const random = createRandom(1)
    const labels = Uint8Array.from({ length: 5000 }, () => (random() < 0.6 ? 1 : 0))
    const scores = Float64Array.from(labels, (label) => (random() + label * random()) / 2)
    const { points, ks, threshold } = ksCurve(labels, scores)
    expect(points.length).toBeLessThanOrEqual(200)
    expect(Math.max(...points.map(({ approve, reject }) => Math.abs(approve - reject)))).toBeCloseTo(ks, 12)
    expect(rocCurve(labels, scores).length).toBeLessThanOrEqual(200)
    expect(rocCurve(labels, scores).map((point) => point.threshold)).toContain(threshold)
    expect(precisionRecallCurve(labels, scores).length).toBeLessThanOrEqual(200)
  })

  it('thin keeps ends, kept points and order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (count, at) => {
        const chosen = thin(count, [at % count])
        expect(chosen.length).toBeLessThanOrEqual(200)
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b))
        expect([chosen[0], chosen.at(-1)]).toEqual([0, count - 1])
        expect(chosen).toContain(at % count)
      }),
    )
  })
})

describe('tables', () => {
  it('thresholdTable is the confusion matrix at every hundredth', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        const table = thresholdTable(labels, probabilities)
        expect(table).toHaveLength(101)
        for (const { threshold, tp, fp, tn, fn } of table) {
          expect([
            [tp, fn],
            [fp, tn],
          ]).toEqual(confusionMatrix(labels, probabilities, threshold))
        }
        expect([table[0]?.threshold, table[29]?.threshold, table[100]?.threshold]).toEqual([0, 0.29, 1])
      }),
    )
  })

  it('scoreHistogram holds each row once', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        const bins = scoreHistogram(labels, probabilities)
        expect(bins).toHaveLength(40)
        const approved = labels.reduce((sum, label) => sum + label, 0)
        expect(bins.reduce((sum, bin) => sum + bin.approve, 0)).toBe(approved)
        expect(bins.reduce((sum, bin) => sum + bin.reject, 0)).toBe(labels.length - approved)
      }),
    )
    const [first, , , last] = scoreHistogram(Uint8Array.of(1, 0, 0), Float64Array.of(1, 0, 0.25), 4)
    expect(first).toEqual({ from: 0, to: 0.25, approve: 0, reject: 1 })
    expect(last).toEqual({ from: 0.75, to: 1, approve: 1, reject: 0 })
  })

  it('calibrationCurve holds every row once, in rising bins, equal scores together', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        const points = calibrationCurve(labels, probabilities)
        expect(points.length).toBeLessThanOrEqual(10)
        expect(points.reduce((sum, point) => sum + point.rows, 0)).toBe(labels.length)
        const approved = points.reduce((sum, point) => sum + point.rows * point.observed, 0)
        expect(approved).toBeCloseTo(
          labels.reduce((sum, label) => sum + label, 0),
          8,
        )
        const means = points.map((point) => point.predicted)
        expect(means).toEqual(means.toSorted((a, b) => a - b))
        expect(new Set(means).size).toBe(means.length)
      }),
    )
  })
})

describe('bestThreshold', () => {
  it('is beaten by no other threshold', () => {
    fc.assert(
      fc.property(
        scored,
        fc.constantFrom('youden' as const, 'accuracy' as const),
        ({ labels, probabilities }, goal) => {
          const judge = (threshold: number): number => {
            const figures = evaluate(labels, probabilities, threshold)
            return goal === 'accuracy' ? figures.accuracy : 2 * figures.balancedAccuracy - 1
          }
          const { threshold, value } = bestThreshold(labels, probabilities, goal)
          // A score of 1 is approved even at the threshold 1.
          if (probabilities.includes(1) && threshold === 1) return
          expect(judge(threshold)).toBeCloseTo(value, 10)
          for (const other of [...probabilities, 2]) expect(judge(other)).toBeLessThanOrEqual(value + 1e-12)
        },
      ),
    )
  })

  it('names a readable number', () => {
    const { threshold } = bestThreshold(Uint8Array.of(1, 1, 0, 0), Float64Array.of(0.91234, 0.71234, 0.41234, 0.1))
    expect(threshold).toBe(0.6)
  })
})
