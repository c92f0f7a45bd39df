import { beforeAll, describe, expect, it } from 'vitest'
import {
  anchorForRow,
  applyChanges,
  backgroundOf,
  counterfactual,
  type Frame,
  type Model,
  packModel,
  predictMargin,
  predictRow,
  probabilityContributions,
  probabilityOf,
  reasonCondition,
  satisfies,
  shapRow,
  trainBoosting,
  trainForest,
  trainScorecard,
  trainTree,
  unpackModel,
} from '../index.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'
import { hasTaiwan, readTaiwan } from './support/taiwan.ts'

interface Real {
  model: Model
  frame: Frame
  labels: Uint8Array
  rows: Uint32Array
}

const learners: [string, (frame: Frame, labels: Uint8Array, rows: Uint32Array) => Model][] = [
  ['tree', (frame, labels, rows) => trainTree(frame, labels, rows)],
  ['forest', (frame, labels, rows) => trainForest(frame, labels, rows, { trees: 30 }).model],
  ['boosting', (frame, labels, rows) => trainBoosting(frame, labels, rows, { rounds: 40 }).model],
  ['scorecard', (frame, labels, rows) => trainScorecard(frame, labels, rows)],
]

/** Everything said of a row of a trained model holds of it. */
function check({ model, frame, labels, rows }: Real, rowsToTry: number[], threshold: number): number {
  const background = backgroundOf(model, frame, labels, rows, 500)
  let turned = 0
  for (const row of rowsToTry) {
    const values = rowOf(frame, row)
    const shap = shapRow(model, values)
    expect(shap.margin).toBe(predictMargin(model, values))
    expect(Math.abs(shap.contributions.reduce((sum, value) => sum + value, shap.base) - shap.margin)).toBeLessThan(1e-9)
    const p = predictRow(model, values)
    const pBase = probabilityOf(model, shap.base)
    const told = probabilityContributions(shap, pBase, p).reduce((sum, value) => sum + value, pBase)
    expect(Math.abs(told - p)).toBeLessThan(1e-12)
    shap.contributions.forEach((contribution, feature) => {
      const condition = reasonCondition(model, values, feature, contribution)
      expect(satisfies(model, { feature, condition }, values)).toBe(true)
    })
    const anchor = anchorForRow(model, background, values, threshold)
    expect(anchor.rules.every((rule) => satisfies(model, rule, values))).toBe(true)
    const changes = counterfactual(model, values, threshold)
    if (!changes) continue
    turned++
    expect(predictRow(model, applyChanges(values, changes)) >= threshold).toBe(p < threshold)
    const toward = p >= threshold ? -1 : 1
    for (const { feature, from, to } of changes) {
      const about = model.features[feature] as Model['features'][number]
      if (about.type !== 'category') expect(to).toBeGreaterThanOrEqual(about.profile.min)
      if (about.type !== 'category') expect(to).toBeLessThanOrEqual(about.profile.max)
      if (about.type !== 'category' && !Number.isNaN(from)) {
        expect((to - from) * about.monotone * toward).toBeGreaterThanOrEqual(0)
      }
    }
  }
  expect(unpackModel(packModel(model))).toStrictEqual(model)
  return turned
}

describe.each(learners)('explanations of a trained %s', (_, train) => {
  it('hold on mixed data with missing values, categories and monotone directions', () => {
    for (const seed of [1, 2, 3]) {
      const { frame, labels, rows } = randomFrame(seed, {
        rows: 1200,
        categories: 2,
        categoryCount: 9,
        monotone: true,
        distinct: seed === 2 ? 0 : 12,
      })
      const model = train(frame, labels, rows)
      const calibrated: Model = { ...model, calibration: { method: 'platt', slope: 1.2, intercept: -0.1 } }
      const some = Array.from({ length: 40 }, (__, i) => i * 30)
      expect(check({ model, frame, labels, rows }, some, 0.5)).toBeGreaterThan(10)
      check({ model: calibrated, frame, labels, rows }, some.slice(0, 10), 0.6)
    }
  })
})

describe.skipIf(!hasTaiwan).each(learners)('explanations of a %s of the Taiwan sample', (_, train) => {
  let real: Real

  beforeAll(() => {
    const { frame, labels } = readTaiwan()
    const rows = Uint32Array.from({ length: 6_000 }, (__, i) => i)
    real = { model: train(frame, labels, rows), frame, labels, rows }
  })

  it('hold, and nearly every decision can be turned', () => {
    const some = Array.from({ length: 60 }, (__, i) => 6_000 + i * 397)
    expect(check(real, some, 0.5)).toBeGreaterThan(55)
  })
})
