import type { Frame } from '../frame.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { trainingRows } from '../grow/training-rows.ts'
import { bestBackend } from '../kernel/backend.ts'
import type { Backend } from '../kernel/code.ts'
import { joinTrees } from '../kernel/flatten-trees.ts'
import { createKernel } from '../kernel/kernel.ts'
import { MODEL_FORMAT, type Model } from '../model.ts'
import type { RoundsReport } from '../training-report.ts'
import { boost } from './boost.ts'
import { type BoostingOptions, resolveBoostingOptions } from './options.ts'

const BINNING_SHARE = 0.1

export interface TrainedBoosting {
  model: Model
  /** What early stopping saw; null without it. */
  rounds: RoundsReport | null
}

/**
 * Trains gradient boosted trees on the logistic loss (Friedman 2001; second order: Chen & Guestrin
 * 2016), leaf-wise, over binned columns. Gradients are whole numbers, so the model is the same bits
 * on every machine and backend. `labels` has one 0/1 a row of the frame, 1 = approve; `trainRows`
 * may come in any order and does not change it; no other row is read. Monotone directions hold
 * exactly: in each tree, and so in the sum. Throws MlError: no_features, too_few_rows (< 2),
 * one_class, invalid_input, cancelled.
 */
export function trainBoosting(
  frame: Frame,
  labels: Uint8Array,
  trainRows: Uint32Array,
  options: Partial<BoostingOptions> = {},
  hooks: TrainHooks = {},
  backend: Backend = bestBackend(trainRows.length * frame.features.length),
): TrainedBoosting {
  const { rows, labels: own } = trainingRows(frame, labels, trainRows)
  const resolved = resolveBoostingOptions(options)
  const kernel = createKernel(frame, rows, {
    slots: resolved.maxLeaves,
    margins: true,
    backend,
    onFeature: (index) => {
      checkCancelled(hooks)
      hooks.onProgress?.((BINNING_SHARE * index) / frame.features.length)
    },
  })
  const { base, trees, rounds } = boost(kernel, frame.features, own, resolved, {
    check: () => checkCancelled(hooks),
    onRound: (share) => hooks.onProgress?.(BINNING_SHARE + (1 - BINNING_SHARE) * share),
  })
  const model: Model = {
    format: MODEL_FORMAT,
    algorithm: 'boosting',
    link: 'logit',
    base,
    weight: 1,
    calibration: null,
    ...joinTrees(trees, kernel.features, frame.features),
    options: { ...resolved },
  }
  return { model, rounds }
}
