import { describe, expect, it } from 'vitest'
import { type LearningStage, learn } from '../auto/learn.ts'
import { trainOne } from '../auto/train-one.ts'
import { brier, chooseCalibration } from '../calibrate/choose-calibration.ts'
import { predictRows } from '../index.ts'
import { predictInParts } from '../predict/predict-in-parts.ts'
import { planHoldOut } from '../validate/plan-folds.ts'
import { randomFrame } from './support/random-frame.ts'

const split = { testShare: 0.3, seed: 1 }
const recipe = { algorithm: 'tree' as const, options: { maxDepth: 4 } }

describe('learn', () => {
  it('calibrates many rows by one model that left a fifth of them out', () => {
    const { frame, labels, rows } = randomFrame(30, { rows: 13_000, numbers: 2, booleans: 0 })
    const task = { frame, labels, positiveWeight: 1 }
    const stages: LearningStage[] = []
    const learnt = learn(task, rows, { ...recipe, split }, { onStage: (stage) => stages.push(stage) })
    const plan = planHoldOut(labels, rows, split)
    if (!plan) throw new Error('nothing to calibrate by')
    const others = rows.filter((row) => !plan.rows.includes(row))
    expect(others).toHaveLength(10_400)
    const aside = predictRows(trainOne(task, others, recipe).model, frame, plan.rows)
    expect(learnt.calibration).toEqual(chooseCalibration(plan.labels, aside, plan.folds).report)
    expect(learnt.leaderboard).toBeNull()
    expect(new Set(stages)).toEqual(new Set(['binning', 'growing', 'calibrating']))
  })

  it('calibrates many rows by the newest ones where the split follows time', () => {
    const { frame, labels, rows } = randomFrame(33, { rows: 13_000, numbers: 2, booleans: 0 })
    const task = { frame, labels, positiveWeight: 1 }
    const times = Float64Array.from(labels, (_, row) => row)
    const learnt = learn(task, rows, { ...recipe, split: { testShare: 0.3, times } }, { onStage: () => {} })
    const newest = rows.slice(10_400)
    const aside = predictRows(trainOne(task, rows.slice(0, 10_400), recipe).model, frame, newest)
    const own = Uint8Array.from(newest, (row) => labels[row] as number)
    expect(learnt.calibration?.brierBefore).toBe(brier(own, aside))
  })

  it('keeps the ranks: calibration never turns two rows round', () => {
    const { frame, labels, rows } = randomFrame(31, { rows: 1500 })
    const task = { frame, labels, positiveWeight: 3 }
    const { model } = learn(
      task,
      rows,
      { algorithm: 'boosting', options: { rounds: 30 }, split },
      { onStage: () => {} },
    )
    expect(model.calibration).not.toBeNull()
    const raw = predictRows({ ...model, calibration: null }, frame)
    const served = predictRows(model, frame)
    const order = [...rows].sort((a, b) => (raw[a] as number) - (raw[b] as number))
    order.forEach((row, i) => {
      if (i > 0) expect(served[row]).toBeGreaterThanOrEqual(served[order[i - 1] as number] as number)
    })
    // The weight leans the scores towards approve; calibration restores the share really seen.
    const mean = (list: Float64Array): number => list.reduce((sum, p) => sum + p, 0) / list.length
    const share = labels.reduce((sum, label) => sum + label, 0) / labels.length
    expect(Math.abs(mean(served) - share)).toBeLessThan(Math.abs(mean(raw) - share))
  })
})

describe('predictInParts', () => {
  it('gives the bits of predictRows, and may be stopped between parts', () => {
    const { frame, labels, rows } = randomFrame(32, { rows: 900 })
    const task = { frame, labels, positiveWeight: 1 }
    const { model } = trainOne(task, rows, { algorithm: 'forest', options: { trees: 300, maxDepth: 2 } })
    const shares: number[] = []
    expect(predictInParts(model, frame, rows, (share) => shares.push(share))).toEqual(predictRows(model, frame))
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    const stop = (): never => {
      throw new Error('stop')
    }
    expect(() => predictInParts(model, frame, rows, stop)).toThrow('stop')
  })
})
