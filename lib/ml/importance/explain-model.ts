import type { Frame } from '../frame.ts'
import type { TrainHooks } from '../grow/train-hooks.ts'
import type { Model } from '../model.ts'
import type { RowSplit } from '../split/split-rows.ts'
import type { TrainingReport } from '../training-report.ts'
import { backgroundOf } from './background-of.ts'
import { featureImportance } from './feature-importance.ts'
import { pairDependence } from './pair-dependence.ts'
import { partialDependence } from './partial-dependence.ts'
import { stageHooks } from './stage-hooks.ts'
import { surrogateTree } from './surrogate-tree.ts'

const PARTIAL_FEATURES = 12
const PAIR_FEATURES = 6

export type ModelExplanation = Pick<TrainingReport, 'importance' | 'partial' | 'pair' | 'surrogate' | 'background'>

/**
 * Everything told of a model as a whole: importance on the test rows, partial dependence of the top
 * twelve features, the pair of the top six that interacts most, a surrogate tree (null for a single
 * tree, which needs none) and the background sample of the training rows. Throws `cancelled`.
 */
export function explainModel(
  model: Model,
  frame: Frame,
  labels: Uint8Array,
  rows: RowSplit,
  threshold: number,
  hooks: TrainHooks = {},
): ModelExplanation {
  const importance = featureImportance(model, frame, labels, rows.test, stageHooks(hooks, 0, 0.6))
  const background = backgroundOf(model, frame, labels, rows.train)
  const asked = new Set(model.feature)
  const top = importance.map(({ feature }) => feature).filter((feature) => asked.has(feature))
  const { columns } = background
  const partial = partialDependence(model, columns, top.slice(0, PARTIAL_FEATURES), stageHooks(hooks, 0.6, 0.7))
  const pair = pairDependence(model, columns, top.slice(0, PAIR_FEATURES), stageHooks(hooks, 0.7, 0.9))
  const single = model.roots.length === 1
  const surrogate = single ? null : surrogateTree(model, frame, rows, threshold, stageHooks(hooks, 0.9, 1))
  return { importance, partial, pair, surrogate, background }
}
