import { describe, expect, it } from 'vitest'
import { checkOptions } from '../auto/check-options.ts'
import { choose } from '../auto/choose.ts'
import { contestants, tried } from '../auto/contestants.ts'
import { type Judgement, judge } from '../auto/judge.ts'
import { runContest } from '../auto/run-contest.ts'
import { trainOne } from '../auto/train-one.ts'
import { ALGORITHMS, auc, predictRows } from '../index.ts'
import { createRandom } from '../random.ts'
import { stratifiedFolds } from '../validate/folds.ts'
import { outOfFold } from '../validate/out-of-fold.ts'
import { planFolds, planHoldOut } from '../validate/plan-folds.ts'
import { fingerprint } from './support/fingerprint.ts'
import { randomFrame } from './support/random-frame.ts'

const { frame, labels, rows } = randomFrame(21, { rows: 300 })
const task = { frame, labels, positiveWeight: 1 }
const split = { testShare: 0.3, seed: 1 }

describe('checkOptions', () => {
  it('names an option or algorithm there is none of', () => {
    expect(() => checkOptions('tree', { maxDepth: 3, seed: 1 })).not.toThrow()
    expect(() => checkOptions('boosting', { maxDept: 3 })).toThrow('boosting takes no option "maxDept"')
    expect(() => checkOptions('auto', { rounds: 3 })).toThrow('auto takes no option "rounds"')
    expect(() => checkOptions('forest', { positiveWeight: 3 })).toThrow('"positiveWeight"')
    expect(() => checkOptions('magic' as 'tree', {})).toThrow('magic')
  })
})

describe('trainOne', () => {
  it.each(ALGORITHMS)('trains a %s with the class weight', (algorithm) => {
    const mean = (positiveWeight: number): number => {
      const { model } = trainOne({ ...task, positiveWeight }, rows, { algorithm, options: { seed: 3 } })
      expect(model.algorithm).toBe(algorithm)
      expect(model.options['positiveWeight']).toBe(positiveWeight)
      return predictRows(model, frame).reduce((sum, p) => sum + p, 0) / 300
    }
    expect(mean(5)).toBeGreaterThan(mean(1))
  })
})

describe('planFolds', () => {
  it('takes five folds of few rows, three of an even sample of many', () => {
    const few = planFolds(labels, rows, split)
    expect(few?.folds.count).toBe(5)
    expect(few?.rows).toEqual(rows)
    const many = Uint8Array.from({ length: 90_000 }, (_, i) => i % 2)
    const plan = planFolds(many, Uint32Array.from(many.keys()), split)
    expect(plan?.folds.count).toBe(3)
    expect(plan?.rows.length).toBeLessThanOrEqual(40_000)
    expect(plan?.rows).toEqual(plan?.rows.toSorted())
  })

  it('follows time where the held-out rows do', () => {
    const times = Float64Array.from(labels, (_, row) => -row)
    const plan = planFolds(labels, rows, { testShare: 0.3, times })
    expect([...(plan?.folds.of ?? [])]).toEqual(Array.from(rows, (row) => 4 - Math.floor(row / 60)))
    const sorted = Uint8Array.from(labels, (_, row) => (row < 150 ? 0 : 1))
    const half = planFolds(sorted, Uint32Array.of(0, 1, 2, 298, 299), { testShare: 0.3, times })
    expect(half?.folds.count).toBe(2)
  })

  it('is none where a class is too rare', () => {
    expect(
      planFolds(
        labels.map((_, row) => (row === 7 ? 1 : 0)),
        rows,
        split,
      ),
    ).toBeNull()
  })

  it('leaves an even fifth of many rows out at once', () => {
    const plan = planHoldOut(labels, rows, split)
    expect([...(plan?.rows.slice(0, 3) ?? [])]).toEqual([0, 5, 10])
    expect(plan?.rows).toHaveLength(60)
    expect(plan?.labels[1]).toBe(labels[5])
  })

  it('leaves the newest fifth of them out where the split follows time', () => {
    const times = Float64Array.from(labels, (_, row) => -row)
    const plan = planHoldOut(labels, rows.slice(100), { testShare: 0.3, times })
    expect([...(plan?.rows ?? [])]).toEqual(Array.from({ length: 40 }, (_, i) => 100 + i))
  })

  it('falls back from time where a class would be missing, and is none where it is missing throughout', () => {
    const times = Float64Array.from(labels, (_, row) => row)
    const early = labels.map((label, row) => (row < 240 ? label : 0))
    expect([...(planHoldOut(early, rows, { testShare: 0.3, times })?.rows.slice(0, 2) ?? [])]).toEqual([0, 5])
    const turned = Uint8Array.from(labels, (_, row) => (row < 60 ? 1 : 0))
    const folds = planFolds(turned, rows, { testShare: 0.3, times })?.folds
    expect(folds?.of).toEqual(planFolds(turned, rows, split)?.folds.of)
    expect(planHoldOut(new Uint8Array(labels.length), rows, split)).toBeNull()
  })
})

describe('outOfFold', () => {
  const folds = stratifiedFolds(labels, 3, 1)
  const recipe = { algorithm: 'tree' as const, options: {} }

  it('asks each row of a model that has not seen it', () => {
    const raw = outOfFold(task, rows, folds, recipe)
    const train = rows.filter((row) => folds.of[row] !== 1)
    const held = rows.filter((row) => folds.of[row] === 1)
    const { model } = trainOne(task, train, recipe)
    expect(raw.filter((_, i) => folds.of[i] === 1)).toEqual(predictRows(model, frame, held))
    const turned = labels.map((label, row) => (folds.of[row] === 1 ? 1 - label : label))
    const again = outOfFold({ ...task, labels: turned }, rows, folds, recipe)
    for (const row of held) expect(again[row]).toBe(raw[row])
  })

  it('reports progress that only rises, and stops when asked', () => {
    const seen: number[] = []
    outOfFold(task, rows, folds, recipe, { onProgress: (share) => seen.push(share) })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
    expect(() => outOfFold(task, rows, folds, recipe, { shouldCancel: () => true })).toThrow('cancelled')
  })
})

describe('judge', () => {
  const folds = { count: 2, of: Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1) }
  const own = Uint8Array.of(1, 0, 1, 0, 1, 0, 1, 0)
  const raw = Float64Array.of(0.9, 0.2, 0.6, 0.7, 0.8, 0.1, 0.9, 0.3)

  it('gives the mean over the folds and its standard error', () => {
    const judged = judge(own, [{ folds, raw }])
    expect(judged.auc).toBeCloseTo((0.75 + 1) / 2, 12)
    expect(judged.aucError).toBeCloseTo(Math.sqrt((2 * 0.125 ** 2) / 1 / 2), 12)
    expect(judged.losses).toHaveLength(8)
    expect(judged.logLoss).toBeCloseTo(judged.losses.reduce((a, b) => a + b, 0) / 8, 12)
  })

  it('takes the mean of repeated draws, and no comfort from their number', () => {
    const once = judge(own, [{ folds, raw }])
    const twice = judge(own, [
      { folds, raw },
      { folds, raw },
    ])
    expect(twice.losses).toEqual(once.losses)
    expect(twice.auc).toBe(once.auc)
    expect(twice.aucError).toBeGreaterThan(0.8 * once.aucError)
  })

  it('forgives what calibration mends', () => {
    const random = createRandom(3)
    const truth = Float64Array.from({ length: 2000 }, () => random())
    const drawn = Uint8Array.from(truth, (p) => (random() < p ? 1 : 0))
    const five = stratifiedFolds(drawn, 5, 1)
    const good = judge(drawn, [{ folds: five, raw: truth }])
    const shrunk = judge(drawn, [{ folds: five, raw: truth.map((p) => 0.45 + p / 10) }])
    expect(Math.abs(shrunk.logLoss - good.logLoss)).toBeLessThan(0.01)
  })
})

describe('choose', () => {
  const judged = (
    logLoss: number,
    complexity: number,
    losses: number[],
  ): { judgement: Judgement; complexity: number } => ({
    judgement: { logLoss, logLossError: 0, auc: 0.5, aucError: 0, brier: 0, losses: Float64Array.from(losses) },
    complexity,
  })

  it('takes the simplest of those no worse than one standard error of the difference', () => {
    const noisy = judged(0.5, 0, [0.9, 0.1, 0.9, 0.1])
    const best = judged(0.45, 3, [0.1, 0.9, 0.4, 0.4])
    expect(choose([best, noisy])).toEqual({ chosen: 1, why: 'simpler' })
  })

  it('keeps the best where the simpler one is worse on every row alike', () => {
    const best = judged(0.4, 3, [0.1, 0.7, 0.1, 0.7])
    const behind = judged(0.42, 0, [0.12, 0.72, 0.12, 0.72])
    expect(choose([best, behind])).toEqual({ chosen: 0, why: 'best' })
  })
})

describe('runContest', () => {
  it('orders the entrants by log loss, the same twice, and keeps what the winner said', () => {
    const plan = planFolds(labels, rows, split)
    if (!plan) throw new Error('no folds')
    const entrants = contestants(300, 5).filter(({ algorithm }) => algorithm !== 'boosting')
    const once = runContest(task, plan, entrants, 300, {})
    expect(runContest(task, plan, entrants, 300, {})).toEqual(once)
    const { leaderboard, winner, raw } = once
    expect(leaderboard).toMatchObject({ folds: 5, rows: 300 })
    const losses = leaderboard.contestants.map(({ logLoss }) => logLoss)
    expect(losses).toEqual(losses.toSorted((a, b) => a - b))
    expect(leaderboard.contestants[leaderboard.chosen]).toMatchObject({ algorithm: winner.algorithm, trainMs: null })
    expect(auc(labels, raw)).toBeGreaterThan(0.7)
    expect(Object.keys(leaderboard.contestants[0] ?? {}).sort()).toEqual(
      ['algorithm', 'auc', 'aucError', 'brier', 'complexity', 'logLoss', 'logLossError', 'options', 'trainMs'].sort(),
    )
  })

  it('publishes what was tried, and trains the recipe itself', () => {
    const plan = planFolds(labels, rows, split)
    if (!plan) throw new Error('no folds')
    const entrants = contestants(13_000).filter(({ algorithm }) => algorithm === 'forest')
    const { leaderboard, winner } = runContest(task, plan, entrants, 13_000, {})
    expect(leaderboard.contestants[0]?.options['trees']).toBe(25)
    expect(winner.options['trees']).toBe(100)
  })

  it('tries cheaper forms where rows are many', () => {
    for (const entrant of contestants(100)) expect(tried(entrant, 100).options).toEqual(entrant.options)
    const forms = contestants(20_000).map((entrant) => [entrant, tried(entrant, 20_000)] as const)
    for (const [entrant, form] of forms) {
      expect(form.algorithm).toBe(entrant.algorithm)
      const size = (options: Record<string, number>): number => options['trees'] ?? options['rounds'] ?? 0
      if (size(entrant.options) > 0) expect(size(form.options)).toBeLessThan(size(entrant.options))
    }
  })

  it('has sound recipes of every learner, the scorecard for small data alone', () => {
    const few = contestants(1000)
    expect(new Set(few.map(({ algorithm }) => algorithm))).toEqual(new Set(ALGORITHMS))
    expect(contestants(100_000).some(({ algorithm }) => algorithm === 'scorecard')).toBe(false)
    expect(new Set(few.map(({ complexity }) => complexity)).size).toBe(few.length)
    const [first] = few
    if (!first) throw new Error('no entrants')
    expect(fingerprint(trainOne(task, rows, first).model)).toBe(fingerprint(trainOne(task, rows, first).model))
  })
})
