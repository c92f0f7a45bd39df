import { MlError } from '../errors.ts'
import type { Frame } from '../frame.ts'

/**
 * The training rows ascending, and their labels in that order: what every learner starts from.
 * Throws MlError: no_features, too_few_rows (< 2), one_class, invalid_input.
 */
export function trainingRows(
  frame: Frame,
  labels: Uint8Array,
  trainRows: Uint32Array,
): { rows: Uint32Array; labels: Uint8Array } {
  checkInput(frame, labels, trainRows)
  const rows = ascending(trainRows)
  const own = Uint8Array.from(rows, (row) => labels[row] as number)
  checkClasses(own)
  return { rows, labels: own }
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
