import { type LearningTask, type Recipe, trainOne } from '../auto/train-one.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { predictInParts } from '../predict/predict-in-parts.ts'
import type { Folds } from './folds.ts'

/** Share of a fold's time that training takes. */
const TRAINING_SHARE = 0.9

/**
 * P(approve) of each of `rows` by a model that was trained on the other folds' rows, uncalibrated:
 * what the recipe says of rows it has not seen.
 */
export function outOfFold(
  task: LearningTask,
  rows: Uint32Array,
  folds: Folds,
  recipe: Recipe,
  hooks: TrainHooks = {},
): Float64Array {
  const raw = new Float64Array(rows.length)
  for (let fold = 0; fold < folds.count; fold++) {
    const progress = (share: number): void => hooks.onProgress?.((fold + share) / folds.count)
    const train = rows.filter((_, i) => folds.of[i] !== fold)
    const { model } = trainOne(task, train, recipe, {
      ...hooks,
      onProgress: (share) => progress(TRAINING_SHARE * share),
    })
    const places = Uint32Array.from(rows.keys()).filter((i) => folds.of[i] === fold)
    const held = Uint32Array.from(places, (i) => rows[i] as number)
    const predicted = predictInParts(model, task.frame, held, (share) => {
      checkCancelled(hooks)
      progress(TRAINING_SHARE + (1 - TRAINING_SHARE) * share)
    })
    predicted.forEach((p, k) => {
      raw[places[k] as number] = p
    })
  }
  hooks.onProgress?.(1)
  return raw
}
