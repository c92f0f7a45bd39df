import { sweeperOf } from '../explain/sweeper.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import type { Model } from '../model.ts'
import { everyRow } from '../predict/predict-rows.ts'
import { probabilityOf } from '../predict/probability-of.ts'
import { columnsAt, evenSample, readRow } from '../split/even-sample.ts'
import type { PartialDependence } from '../training-report.ts'
import { gridOf } from './grid.ts'

const MOST_POINTS = 20
const MOST_ROWS = 1_000

/**
 * Mean P(approve) of a sample of rows (`columns` in the model's feature order; at most 1,000 are
 * used) as each of the given features takes up to 20 of its values (Friedman 2001). One sweep of a
 * row gives its answer at every value of every feature.
 */
export function partialDependence(
  model: Model,
  columns: Float64Array[],
  features: readonly number[],
  hooks: TrainHooks = {},
): PartialDependence[] {
  const used = evenSample(everyRow(columns[0]?.length ?? 0), MOST_ROWS)
  const sample = columnsAt(columns, used)
  const grids = features.map((f) => gridOf(model, f, columns[f] as Float64Array, MOST_POINTS))
  const sums = grids.map(({ slots }) => new Float64Array(slots.length))
  const only = new Uint8Array(model.features.length)
  for (const f of features) only[f] = 1
  const values = new Float64Array(model.features.length)
  for (let row = 0; row < used.length; row++) {
    if (row % 64 === 0) {
      checkCancelled(hooks)
      hooks.onProgress?.(row / used.length)
    }
    readRow(sample, row, values)
    const { margins } = sweeperOf(model)(values, only)
    grids.forEach(({ slots }, g) => {
      const sum = sums[g] as Float64Array
      slots.forEach((slot, i) => {
        sum[i] = (sum[i] as number) + probabilityOf(model, margins[slot] as number)
      })
    })
  }
  return grids.map(({ feature, values: points, shares }, g) => ({
    feature,
    points: points.map((value, i) => ({
      value,
      probability: ((sums[g] as Float64Array)[i] as number) / Math.max(1, used.length),
      share: shares[i] as number,
    })),
  }))
}
