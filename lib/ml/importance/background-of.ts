import type { Frame } from '../frame.ts'
import type { Model } from '../model.ts'
import { alignColumns } from '../predict/align-columns.ts'
import { predictRows } from '../predict/predict-rows.ts'
import { columnsAt, evenSample } from '../split/even-sample.ts'
import type { Background } from '../training-report.ts'

const MOST_ROWS = 2_000

/** An even sample of the training rows, at most 2,000, with their labels and the model's answers. */
export function backgroundOf(
  model: Model,
  frame: Frame,
  labels: Uint8Array,
  trainRows: Uint32Array,
  most = MOST_ROWS,
): Background {
  const rows = evenSample(trainRows, most)
  return {
    columns: columnsAt(alignColumns(model, frame), rows),
    labels: Uint8Array.from(rows, (row) => labels[row] as number),
    probabilities: predictRows(model, frame, rows),
  }
}
