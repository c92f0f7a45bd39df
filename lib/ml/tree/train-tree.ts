import type { Frame } from '../frame.ts'
import { classWeights, pairOf, sumsOf } from '../grow/class-weights.ts'
import { countNode } from '../grow/count-node.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { trainingRows } from '../grow/training-rows.ts'
import { bestBackend } from '../kernel/backend.ts'
import { flattenTrees } from '../kernel/flatten-trees.ts'
import { createKernel } from '../kernel/kernel.ts'
import { MODEL_FORMAT, type Model } from '../model.ts'
import { growTree, slotsFor } from './grow.ts'
import { resolveTreeOptions, type TreeOptions } from './options.ts'
import { prune } from './prune.ts'

const BINNING_SHARE = 0.5

/**
 * Trains one CART tree (Gini, two classes) over binned columns. `labels` has one 0/1 a row of the
 * frame, 1 = approve; `trainRows` may come in any order and does not change the tree.
 * Throws MlError: no_features, too_few_rows (< 2), one_class, invalid_input, cancelled.
 */
export function trainTree(
  frame: Frame,
  labels: Uint8Array,
  trainRows: Uint32Array,
  options: Partial<TreeOptions> = {},
  hooks: TrainHooks = {},
): Model {
  const { rows, labels: own } = trainingRows(frame, labels, trainRows)
  const resolved = resolveTreeOptions(options, rows.length)
  const weights = classWeights(resolved.positiveWeight, rows.length)
  const kernel = createKernel(frame, rows, {
    slots: slotsFor(resolved.maxDepth),
    backend: bestBackend(),
    onFeature: (index) => {
      checkCancelled(hooks)
      hooks.onProgress?.((BINNING_SHARE * index) / frame.features.length)
    },
  })
  let approved = 0
  for (let row = 0; row < own.length; row++) {
    const label = own[row] as number
    approved += label
    kernel.order[row] = row
    kernel.pairs[row] = pairOf(weights, label, 1)
  }
  const total = sumsOf(weights, { count: own.length, approved })
  const rowWeight = total.h / own.length
  const grown = { maxDepth: resolved.maxDepth, weights, rowWeight }
  const root = growTree(kernel, frame.features, countNode(total, resolved, rowWeight), grown, {
    check: () => checkCancelled(hooks),
    onRowsDone: (done) => hooks.onProgress?.(BINNING_SHARE + ((1 - BINNING_SHARE) * done) / own.length),
  })
  const share = total.g / total.h
  prune(root, resolved.leafPrice * share * (1 - share) * rowWeight, weights)
  return {
    format: MODEL_FORMAT,
    algorithm: 'tree',
    link: 'identity',
    base: 0,
    weight: 1,
    calibration: null,
    ...flattenTrees([root], kernel.features, frame.features, true),
    options: { ...resolved },
  }
}
