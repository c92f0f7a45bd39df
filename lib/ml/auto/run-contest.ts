import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { stageHooks } from '../importance/stage-hooks.ts'
import type { Contestant, Leaderboard } from '../training-report.ts'
import { outOfFold } from '../validate/out-of-fold.ts'
import type { FoldPlan } from '../validate/plan-folds.ts'
import { choose } from './choose.ts'
import { type Entrant, tried } from './contestants.ts'
import { judge } from './judge.ts'
import type { LearningTask } from './train-one.ts'

export interface ContestHooks extends TrainHooks {
  /** The caller's clock in milliseconds. */
  now?: (() => number) | undefined
}

export interface Contest {
  leaderboard: Leaderboard
  winner: Entrant
  /** Out-of-fold P(approve) of the winner, one a row of the plan. */
  raw: Float64Array
}

/**
 * Cross-validates every entrant on the plan's folds and chooses one. `rows`: how many training rows
 * there are in all. The leader board holds what was tried, which the figures belong to; `winner` is the
 * recipe to train for good. Throws MlError: cancelled.
 */
export function runContest(
  task: LearningTask,
  plan: FoldPlan,
  entrants: Entrant[],
  rows: number,
  hooks: ContestHooks,
): Contest {
  const draws = [plan.folds, ...plan.repeats]
  const steps = entrants.length * draws.length
  const check = (): void => checkCancelled(hooks)
  const results = entrants.map((entrant, i) => {
    const recipe = tried(entrant, rows)
    const started = hooks.now?.()
    const drawn = draws.map((folds, d) => {
      const step = i * draws.length + d
      const part = stageHooks(hooks, step / steps, (step + 1) / steps)
      return { folds, raw: outOfFold(task, plan.rows, folds, recipe, part) }
    })
    const trainMs = started === undefined || !hooks.now ? null : hooks.now() - started
    const judgement = judge(plan.labels, drawn, check)
    return { entrant, recipe, raw: drawn[0]?.raw as Float64Array, trainMs, complexity: entrant.complexity, judgement }
  })
  results.sort((a, b) => a.judgement.logLoss - b.judgement.logLoss)
  const { chosen, why } = choose(results)
  const contestants = results.map(({ recipe, complexity, trainMs, judgement }): Contestant => {
    const { losses: _, ...figures } = judgement
    return { ...recipe, complexity, ...figures, trainMs }
  })
  const { entrant: winner, raw } = results[chosen] as (typeof results)[number]
  return { leaderboard: { folds: plan.folds.count, rows: plan.rows.length, contestants, chosen, why }, winner, raw }
}
