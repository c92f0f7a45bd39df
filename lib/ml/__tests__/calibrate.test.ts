import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseCalibration, crossFitted } from '../calibrate/choose-calibration.ts'
import { fitIsotonic } from '../calibrate/fit-isotonic.ts'
import { fitPlatt } from '../calibrate/fit-platt.ts'
import { auc } from '../index.ts'
import { logit, sigmoid } from '../math/sigmoid.ts'
import { calibrate } from '../predict/probability-of.ts'
import { createRandom } from '../random.ts'
import { stratifiedFolds } from '../validate/folds.ts'
import { scored } from './support/scores.ts'

/** Scores whose true chance of approve is `truth(score)`. */
function drawn(rows: number, truth: (score: number) => number): { labels: Uint8Array; raw: Float64Array } {
  const random = createRandom(17)
  const raw = Float64Array.from({ length: rows }, () => 0.02 + 0.96 * random())
  return { raw, labels: Uint8Array.from(raw, (score) => (random() < truth(score) ? 1 : 0)) }
}

describe('fitPlatt', () => {
  it('gives the closed form of two scores, with the smoothed targets', () => {
    // 10 rows score 0.3, of which 2 are approved; 10 score 0.8, of which 7 are.
    const raw = Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 0.3 : 0.8))
    const labels = Uint8Array.from({ length: 20 }, (_, i) => (i < 2 || (i >= 10 && i < 17) ? 1 : 0))
    const [high, low] = [10 / 11, 1 / 13]
    const wanted = [(2 * high + 8 * low) / 10, (7 * high + 3 * low) / 10] as const
    const fit = fitPlatt(labels, raw)
    expect(fit && sigmoid(fit.intercept + fit.slope * logit(0.3))).toBeCloseTo(wanted[0], 9)
    expect(fit && sigmoid(fit.intercept + fit.slope * logit(0.8))).toBeCloseTo(wanted[1], 9)
  })

  it('finds the distortion that made the scores', () => {
    const { labels, raw } = drawn(40_000, (score) => sigmoid(0.5 + 0.4 * logit(score)))
    const fit = fitPlatt(labels, raw)
    expect(fit?.slope).toBeCloseTo(0.4, 1)
    expect(fit?.intercept).toBeCloseTo(0.5, 1)
  })

  it('is none where the score points the wrong way, or nowhere', () => {
    expect(fitPlatt(Uint8Array.of(1, 1, 0, 0), Float64Array.of(0.1, 0.2, 0.8, 0.9))).toBeNull()
    const flat = fitPlatt(Uint8Array.of(1, 0, 1, 0), new Float64Array(4).fill(0.5))
    expect(flat === null || Number.isFinite(flat.slope)).toBe(true)
  })

  it('bears scores of exactly 0 and 1', () => {
    const { labels, raw } = drawn(500, (score) => score)
    raw[0] = 0
    raw[1] = 1
    expect(fitPlatt(labels, raw)?.slope).toBeGreaterThan(0)
  })
})

describe('fitIsotonic', () => {
  it('is right on rows worked by hand', () => {
    // Shares by score: 0.2 → 0/1, 0.4 → 1/1 and 0.6 → 0/1 (pooled: 1/2), 0.8 → 1/1; overall 1/2.
    const fit = fitIsotonic(Uint8Array.of(0, 1, 0, 1), Float64Array.of(0.2, 0.4, 0.6, 0.8))
    expect([...fit.raw]).toEqual([0, 0.2, 0.5, 0.8, 1])
    expect([...fit.calibrated]).toEqual([0.125, 0.25, 0.5, 0.75, 0.875])
  })

  it('rises strictly, so the AUC stays', () => {
    fc.assert(
      fc.property(scored, ({ labels, probabilities }) => {
        const raw = probabilities.map((p) => Math.min(1, p))
        const fit = fitIsotonic(labels, raw)
        for (const list of [fit.raw, fit.calibrated]) {
          expect(list.every((value, i) => i === 0 || value > (list[i - 1] as number))).toBe(true)
          expect(list.every((value) => value >= 0 && value <= 1)).toBe(true)
        }
        expect(
          auc(
            labels,
            raw.map((p) => calibrate(fit, p)),
          ),
        ).toBeCloseTo(auc(labels, raw), 9)
      }),
    )
  })

  it('finds the curve that made the scores', () => {
    const { labels, raw } = drawn(40_000, (score) => score ** 3)
    const fit = fitIsotonic(labels, raw)
    for (const score of [0.2, 0.5, 0.8]) expect(Math.abs(calibrate(fit, score) - score ** 3)).toBeLessThan(0.04)
  })
})

describe('chooseCalibration', () => {
  const choose = (labels: Uint8Array, raw: Float64Array) =>
    chooseCalibration(labels, raw, stratifiedFolds(labels, 5, 1))

  it('leaves scores alone that are right already', () => {
    const { labels, raw } = drawn(4000, (score) => score)
    const { calibration, report } = choose(labels, raw)
    expect(report.brierAfter).toBeGreaterThan(report.brierBefore - 2e-4)
    expect(report.applied).toBe(calibration?.method ?? null)
    expect(calibration === null).toBe(report.brierAfter >= report.brierBefore)
  })

  it('takes a sigmoid for a sigmoid and steps for steps, and tells before and after', () => {
    const flat = drawn(6000, (score) => sigmoid(0.3 * logit(score)))
    expect(choose(flat.labels, flat.raw).calibration?.method).toBe('platt')
    const steps = drawn(6000, (score) => (score < 0.3 ? 0.05 : score < 0.7 ? 0.45 : 0.55))
    const { calibration, report } = choose(steps.labels, steps.raw)
    expect(calibration?.method).toBe('isotonic')
    expect(report.applied).toBe('isotonic')
    expect(report.brierAfter).toBeLessThan(report.brierBefore)
    expect(report.before).toHaveLength(10)
    const gap = (points: typeof report.after): number =>
      Math.max(...points.map(({ predicted, observed }) => Math.abs(predicted - observed)))
    expect(gap(report.after)).toBeLessThan(gap(report.before))
  })

  it('never fits steps to few rows', () => {
    const { labels, raw } = drawn(900, (score) => (score < 0.5 ? 0.2 : 0.8))
    expect(choose(labels, raw).calibration?.method).not.toBe('isotonic')
  })

  it('maps each fold by the others alone', () => {
    const { labels, raw } = drawn(300, (score) => score ** 2)
    const folds = stratifiedFolds(labels, 3, 1)
    const mapped = crossFitted(labels, raw, folds, fitPlatt)
    const turned = labels.map((label, i) => (folds.of[i] === 1 ? 1 - label : label))
    const again = crossFitted(turned, raw, folds, fitPlatt)
    mapped.forEach((value, i) => {
      if (folds.of[i] === 1) expect(again[i]).toBe(value)
    })
    expect(again).not.toEqual(mapped)
  })
})
