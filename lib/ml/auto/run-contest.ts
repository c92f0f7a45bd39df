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
 * there are in all. Throws MlError: cancelled.
 */
export function runContest(
  task: LearningTask,
  plan: FoldPlan,
  entrants: Entrant[],
  rows: number,
  hooks: ContestHooks,
): Contest {
  const results = entrants.map((entrant, i) => {
    const started = hooks.now?.()
    const part = stageHooks(hooks, i / entrants.length, (i + 1) / entrants.length)
    const raw = outOfFold(task, plan.rows, plan.folds, tried(entrant, rows), part)
    const trainMs = started === undefined || !hooks.now ? null : hooks.now() - started
    return {
      entrant,
      raw,
      trainMs,
      complexity: entrant.complexity,
      judgement: judge(plan, raw, () => checkCancelled(hooks)),
    }
  })
  results.sort((a, b) => a.judgement.logLoss - b.judgement.logLoss)
  const { chosen, why } = choose(results)
  const contestants = results.map(({ entrant, trainMs, judgement }): Contestant => {
    const { losses: _, ...figures } = judgement
    return { ...entrant, ...figures, trainMs }
  })
  const { entrant: winner, raw } = results[chosen] as (typeof results)[number]
  return { leaderboard: { folds: plan.folds.count, rows: plan.rows.length, contestants, chosen, why }, winner, raw }
}
