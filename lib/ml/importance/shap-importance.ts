import { shapRow } from '../explain/shap-row.ts'
import type { Frame } from '../frame.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import type { Model } from '../model.ts'
import { alignColumns } from '../predict/align-columns.ts'
import { evenSample, readRow } from '../split/even-sample.ts'
import type { Interval } from '../training-report.ts'
import { intervalOf, meanOf } from './interval.ts'

const MOST_ROWS = 2_000
const FEWEST_ROWS = 100
/** Rows × nodes, about a second of work. */
const MOST_NODES = 1.5e7

/** Mean |TreeSHAP| of the margin of each feature on at most 2,000 of the rows, with 95 % intervals. */
export function shapImportance(model: Model, frame: Frame, rows: Uint32Array, hooks: TrainHooks = {}): Interval[] {
  const most = Math.max(FEWEST_ROWS, Math.floor(MOST_NODES / model.kind.length))
  const used = evenSample(rows, Math.min(MOST_ROWS, most))
  const columns = alignColumns(model, frame)
  const sizes = model.features.map(() => new Float64Array(used.length))
  const values = new Float64Array(model.features.length)
  used.forEach((row, i) => {
    if (i % 4 === 0) {
      checkCancelled(hooks)
      hooks.onProgress?.(i / used.length)
    }
    readRow(columns, row, values)
    shapRow(model, values).contributions.forEach((value, f) => {
      ;(sizes[f] as Float64Array)[i] = Math.abs(value)
    })
  })
  return sizes.map((list) => {
    const { mean, variance } = meanOf(list)
    const { low, high } = intervalOf(mean, Math.sqrt(variance))
    return { mean, low: Math.max(0, low), high }
  })
}
