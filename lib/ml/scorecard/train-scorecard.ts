import type { BinnedFeature } from '../bins/bin-columns.ts'
import type { Frame } from '../frame.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { trainingRows } from '../grow/training-rows.ts'
import { flattenTrees, type GrownNode } from '../kernel/flatten-trees.ts'
import { MODEL_FORMAT, type Model } from '../model.ts'
import { evidenceColumns } from './evidence-columns.ts'
import { fitLogistic } from './fit-logistic.ts'
import { treeOf } from './grow-trees.ts'
import { resolveScorecardOptions, type ScorecardOptions } from './options.ts'

/** Binning's part of the progress; each feature is looked at twice. */
const BINNING_SHARE = 0.5
/** A coefficient this small decides nothing. */
const NOTHING = 1e-9

/**
 * Trains the classic credit scorecard (Siddiqi 2006): each feature cut into a few bins by a small
 * tree, weights of evidence a bin, a ridge logistic regression on those with coefficients ≥ 0, so
 * that every sign is that of the evidence. Kept as one small tree a feature with a coefficient
 * above 0: margin = intercept + Σ coefficient × evidence of the row's bin.
 * Throws MlError: no_features, too_few_rows (< 2), one_class, invalid_input, cancelled.
 */
export function trainScorecard(
  frame: Frame,
  labels: Uint8Array,
  trainRows: Uint32Array,
  options: Partial<ScorecardOptions> = {},
  hooks: TrainHooks = {},
): Model {
  const resolved = resolveScorecardOptions(options)
  const { rows, labels: own } = trainingRows(frame, labels, trainRows)
  let looks = 0
  const { binned, evidence, columns } = evidenceColumns(frame, rows, own, resolved, () => {
    checkCancelled(hooks)
    hooks.onProgress?.((BINNING_SHARE * looks++) / (2 * frame.features.length))
  })
  hooks.onProgress?.(BINNING_SHARE)
  const { intercept, coefficients } = fitLogistic({
    columns,
    labels: own,
    l2: resolved.l2,
    positiveWeight: resolved.positiveWeight,
    check: () => checkCancelled(hooks),
  })
  const trees = evidence.flatMap((of, i) => {
    const coefficient = coefficients[i] as number
    return coefficient > NOTHING ? [treeOf(of, coefficient, binned[of.feature] as BinnedFeature)] : []
  })
  hooks.onProgress?.(1)
  return {
    ...flattenTrees(trees.length > 0 ? trees : [lone(rows.length)], binned, frame.features, false),
    format: MODEL_FORMAT,
    algorithm: 'scorecard',
    link: 'logit',
    base: intercept,
    weight: 1,
    calibration: null,
    options: { ...resolved },
  }
}

/** No feature tells anything: the same chance for every row. */
function lone(rows: number): GrownNode {
  return { value: 0, count: rows, approved: 0, gain: 0, split: null, left: null, right: null }
}
