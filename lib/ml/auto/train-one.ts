import { trainBoosting } from '../boosting/train-boosting.ts'
import { trainForest } from '../forest/train-forest.ts'
import type { Frame } from '../frame.ts'
import type { TrainHooks } from '../grow/train-hooks.ts'
import type { Algorithm, Model } from '../model.ts'
import { trainScorecard } from '../scorecard/train-scorecard.ts'
import type { OutOfBag, RoundsReport } from '../training-report.ts'
import { trainTree } from '../tree/train-tree.ts'
import { checkOptions } from './check-options.ts'

/** A learner and its options by name; absent ones are its defaults. */
export interface Recipe {
  algorithm: Algorithm
  options: Record<string, number>
}

/** What is learnt from: the labels have one 0/1 a row of the frame, 1 = approve. */
export interface LearningTask {
  frame: Frame
  labels: Uint8Array
  /** Weight of an approve row relative to a reject row. */
  positiveWeight: number
}

export interface TrainedOne {
  model: Model
  /** Null but for a forest, and for boosting that stops early. */
  outOfBag: OutOfBag | null
  rounds: RoundsReport | null
}

/**
 * Trains any learner on the given rows, uncalibrated. Throws MlError: no_features, too_few_rows,
 * one_class, cancelled, invalid_input (an unknown option is named).
 */
export function trainOne(task: LearningTask, rows: Uint32Array, recipe: Recipe, hooks: TrainHooks = {}): TrainedOne {
  const { frame, labels, positiveWeight } = task
  checkOptions(recipe.algorithm, recipe.options)
  const { seed, ...others } = recipe.options
  const options = { ...others, positiveWeight }
  const seeded = seed === undefined ? options : { ...options, seed }
  switch (recipe.algorithm) {
    case 'tree':
      return { model: trainTree(frame, labels, rows, options, hooks), outOfBag: null, rounds: null }
    case 'scorecard':
      return { model: trainScorecard(frame, labels, rows, options, hooks), outOfBag: null, rounds: null }
    case 'forest':
      return { ...trainForest(frame, labels, rows, seeded, hooks), rounds: null }
    case 'boosting':
      return { ...trainBoosting(frame, labels, rows, seeded, hooks), outOfBag: null }
  }
}
