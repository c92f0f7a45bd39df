import type { Frame } from '../frame.ts'
import { classWeights } from '../grow/class-weights.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { trainingRows } from '../grow/training-rows.ts'
import { bestBackend } from '../kernel/backend.ts'
import { modelFeatures } from '../kernel/flatten-trees.ts'
import { createKernel } from '../kernel/kernel.ts'
import { MODEL_FORMAT, type Model } from '../model.ts'
import type { OutOfBag } from '../training-report.ts'
import { createForestGrower } from './grow-forest-tree.ts'
import { type ForestOptions, resolveForestOptions } from './options.ts'
import { createOutOfBag, outOfBagScore } from './out-of-bag.ts'
import { TreeStore } from './tree-store.ts'

const BINNING_SHARE = 0.1

export interface TrainedForest {
  model: Model
  /** Null when every tree saw every row. */
  outOfBag: OutOfBag | null
}

/**
 * Trains a random forest (Breiman 2001): trees of Gini splits over binned columns, each on a
 * bootstrap of the rows, a few features drawn for every node; P(approve) is the mean of their
 * leaves' shares. Each tree holds the monotone directions, hence the forest too. `labels` has one
 * 0/1 a row of the frame, 1 = approve; `trainRows` may come in any order and does not change it.
 * Throws MlError: no_features, too_few_rows (< 2), one_class, invalid_input, cancelled.
 */
export function trainForest(
  frame: Frame,
  labels: Uint8Array,
  trainRows: Uint32Array,
  options: Partial<ForestOptions> = {},
  hooks: TrainHooks = {},
): TrainedForest {
  const { rows, labels: own } = trainingRows(frame, labels, trainRows)
  const resolved = resolveForestOptions(options, rows.length, frame.features.length)
  const kernel = createKernel(frame, rows, {
    slots: 0,
    orderedCategories: true,
    backend: bestBackend(),
    onFeature: (index) => {
      checkCancelled(hooks)
      hooks.onProgress?.((BINNING_SHARE * index) / frame.features.length)
    },
  })
  const weights = classWeights(resolved.positiveWeight, rows.length)
  const sums = createOutOfBag(rows.length)
  const check = (): void => checkCancelled(hooks)
  const grow = createForestGrower(kernel, frame.features, own, weights, resolved, sums, check)
  const trees = new TreeStore()
  for (let tree = 0; tree < resolved.trees; tree++) {
    check()
    trees.add(grow(tree))
    hooks.onProgress?.(BINNING_SHARE + ((1 - BINNING_SHARE) * (tree + 1)) / resolved.trees)
  }
  check()
  const model: Model = {
    format: MODEL_FORMAT,
    algorithm: 'forest',
    link: 'identity',
    base: 0,
    weight: 1 / resolved.trees,
    calibration: null,
    features: modelFeatures(kernel.features, frame.features),
    ...trees.take(),
    options: { ...resolved },
  }
  check()
  return { model, outOfBag: outOfBagScore(sums, own) }
}
