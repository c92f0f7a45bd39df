import { chooseCalibration } from '../calibrate/choose-calibration.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { predictInParts } from '../predict/predict-in-parts.ts'
import type { SplitRequest } from '../split/split-by.ts'
import type { CalibrationReport, Leaderboard } from '../training-report.ts'
import { outOfFold } from '../validate/out-of-fold.ts'
import { type FoldPlan, planFolds, planHoldOut } from '../validate/plan-folds.ts'
import { type AskedAlgorithm, checkOptions } from './check-options.ts'
import { contestants } from './contestants.ts'
import { runContest } from './run-contest.ts'
import { type LearningTask, type Recipe, type TrainedOne, trainOne } from './train-one.ts'

/** Binning's rough part of a learner's progress. */
const BINNING_SHARE = 0.1

export type LearningStage = 'comparing' | 'binning' | 'growing' | 'calibrating'

export interface LearnHooks {
  onStage: (stage: LearningStage, share: number) => void
  shouldCancel?: (() => boolean) | undefined
  now?: (() => number) | undefined
}

export interface Asked {
  algorithm: AskedAlgorithm
  options: Record<string, number>
  /** How the held-out rows were chosen: folds follow time where they did. */
  split: SplitRequest
}

/** A calibrated model and what was seen on the way to it. */
export interface Learnt extends TrainedOne {
  leaderboard: Leaderboard | null
  calibration: CalibrationReport | null
  /** Training of the model itself, without comparing and calibrating; null without a clock. */
  trainMs: number | null
}

/**
 * Learns from the training rows (ascending) alone: compares where 'auto' is asked, trains the chosen
 * recipe on all of them, and calibrates it by rows that models of that recipe had not seen: out of fold
 * up to 12,000 rows, by one second model of all but a fifth above. Both follow time where the split does.
 * Where a class is too rare for folds, 'auto' is the scorecard, and nothing is calibrated.
 */
export function learn(task: LearningTask, trainRows: Uint32Array, asked: Asked, hooks: LearnHooks): Learnt {
  checkOptions(asked.algorithm, asked.options)
  const plan = planFolds(task.labels, trainRows, asked.split)
  const contest = asked.algorithm === 'auto' && plan ? compare(task, plan, trainRows.length, asked, hooks) : null
  const recipe = contest?.winner ?? recipeOf(asked)
  const started = hooks.now?.()
  const trained = trainOne(task, trainRows, recipe, growing(hooks))
  const trainMs = started === undefined || !hooks.now ? null : hooks.now() - started
  hooks.onStage('calibrating', 0)
  const all = plan && plan.rows.length === trainRows.length ? plan : null
  const raw = all && contest ? contest.raw : null
  const judged = plan && (all ?? planHoldOut(task.labels, trainRows, asked.split))
  const chosen = judged && calibrate(task, trainRows, judged, recipe, raw, hooks)
  hooks.onStage('calibrating', 1)
  return {
    ...trained,
    model: { ...trained.model, calibration: chosen?.calibration ?? null },
    leaderboard: contest?.leaderboard ?? null,
    calibration: chosen?.report ?? null,
    trainMs,
  }
}

function recipeOf({ algorithm, options }: Asked): Recipe {
  return algorithm === 'auto' ? { algorithm: 'scorecard', options: {} } : { algorithm, options }
}

function compare(task: LearningTask, plan: FoldPlan, rows: number, { options }: Asked, hooks: LearnHooks) {
  hooks.onStage('comparing', 0)
  return runContest(task, plan, contestants(rows, options['seed']), rows, {
    ...partial(hooks, (share) => hooks.onStage('comparing', share)),
    now: hooks.now,
  })
}

/** `raw`: what a contest already knows of the plan's rows. */
function calibrate(
  task: LearningTask,
  trainRows: Uint32Array,
  plan: FoldPlan,
  recipe: Recipe,
  raw: Float64Array | null,
  hooks: LearnHooks,
) {
  const part = partial(hooks, (share) => hooks.onStage('calibrating', share))
  const check = (): void => checkCancelled(part)
  const chosen = (unseen: Float64Array) => chooseCalibration(plan.labels, unseen, plan.folds, check)
  if (raw) return chosen(raw)
  if (plan.rows.length === trainRows.length) return chosen(outOfFold(task, plan.rows, plan.folds, recipe, part))
  const held = new Set(plan.rows)
  const { model } = trainOne(
    task,
    trainRows.filter((row) => !held.has(row)),
    recipe,
    part,
  )
  return chosen(predictInParts(model, task.frame, plan.rows, check))
}

function growing(hooks: LearnHooks): TrainHooks {
  return partial(hooks, (share) => {
    if (share < BINNING_SHARE) hooks.onStage('binning', share / BINNING_SHARE)
    else hooks.onStage('growing', (share - BINNING_SHARE) / (1 - BINNING_SHARE))
  })
}

function partial({ shouldCancel }: LearnHooks, onProgress: (share: number) => void): TrainHooks {
  return shouldCancel ? { onProgress, shouldCancel } : { onProgress }
}
