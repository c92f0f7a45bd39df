import type { Frame } from '../frame.ts'
import type { TrainHooks } from '../grow/train-hooks.ts'
import type { Model } from '../model.ts'
import type { FeatureImportance } from '../training-report.ts'
import { gainImportance } from './gain-importance.ts'
import { permutationImportance } from './permutation-importance.ts'
import { shapImportance } from './shap-importance.ts'
import { stageHooks } from './stage-hooks.ts'

/**
 * What each feature carries, three ways, most important first: fall of the AUC when shuffled and
 * mean |TreeSHAP| on the held-out `rows`, share of the training loss removed. Labels: one 0/1 a row
 * of the frame. Same model and rows, same answer.
 */
export function featureImportance(
  model: Model,
  frame: Frame,
  labels: Uint8Array,
  rows: Uint32Array,
  hooks: TrainHooks = {},
): FeatureImportance[] {
  const { drop, share } = permutationImportance(model, frame, labels, rows, {}, stageHooks(hooks, 0, 0.5))
  const shap = shapImportance(model, frame, rows, stageHooks(hooks, 0.5, 1))
  const gain = gainImportance(model)
  return model.features
    .map((_, feature) => ({
      feature,
      importance: share[feature] as number,
      permutation: drop[feature] as FeatureImportance['permutation'],
      shap: shap[feature] as FeatureImportance['shap'],
      gain: gain[feature] as number,
    }))
    .sort((a, b) => b.importance - a.importance || b.gain - a.gain || a.feature - b.feature)
}
