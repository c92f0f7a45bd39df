import { binFrame } from '../bins/bin-frame.ts'
import { MlError, TrainingCancelled } from '../errors.ts'
import type { Frame } from '../frame.ts'
import type { Model } from '../model.ts'
import { flatten } from './flatten.ts'
import { growTree } from './grow.ts'
import { resolveTreeOptions, type TreeOptions } from './options.ts'
import { prune } from './prune.ts'

export interface TrainHooks {
  /** Work done, 0 to 1, never falling; binning is the first half. */
  onProgress?: (share: number) => void
  /** Asked between features and nodes; true makes training throw `TrainingCancelled`. */
  shouldCancel?: () => boolean
}

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
  checkInput(frame, labels, trainRows)
  const rows = ascending(trainRows)
  const own = Uint8Array.from(rows, (row) => labels[row] as number)
  checkClasses(own)
  const resolved = resolveTreeOptions(options, rows.length)
  const check = (): void => {
    if (hooks.shouldCancel?.()) throw new TrainingCancelled()
  }
  const progress = hooks.onProgress ?? (() => {})
  const binned = binFrame(frame, rows, (index) => {
    check()
    progress((BINNING_SHARE * index) / frame.features.length)
  })
  const root = growTree(binned, frame.features, own, resolved, {
    check,
    onRowsDone: (done) => progress(BINNING_SHARE + ((1 - BINNING_SHARE) * done) / rows.length),
  })
  const share = root.positives / root.rows
  prune(root, resolved.leafPrice * share * (1 - share))
  return flatten(root, binned, frame.features, resolved)
}

function checkInput(frame: Frame, labels: Uint8Array, rows: Uint32Array): void {
  if (frame.features.length === 0) throw new MlError('no_features', 'the frame has no features')
  if (labels.length !== frame.rows) {
    throw new MlError('invalid_input', `${labels.length} labels for ${frame.rows} rows`)
  }
  if (rows.length < 2) throw new MlError('too_few_rows', `${rows.length} training rows`)
  for (const row of rows) {
    if (row >= frame.rows) throw new MlError('invalid_input', `row ${row} of ${frame.rows}`)
  }
}

function checkClasses(labels: Uint8Array): void {
  let positives = 0
  for (const label of labels) positives += label
  if (positives === 0 || positives === labels.length) {
    throw new MlError('one_class', 'the training rows hold only one class')
  }
}

function ascending(rows: Uint32Array): Uint32Array {
  for (let i = 1; i < rows.length; i++) {
    if ((rows[i] as number) < (rows[i - 1] as number)) return rows.slice().sort()
  }
  return rows
}
