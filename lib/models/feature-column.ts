import type { ModelFeature } from '@/lib/ml'
import { invalid } from '@/lib/platform/errors'
import type { HeldOut } from './core/held-out'
import { loadHeldOut, loadHeldOutColumns, loadModel } from './load-parts'

/** One column of the held-out rows beside what they were and what the model said of them. */
export type HeldOutColumn = {
  feature: ModelFeature
  /** Place in the held-out rows of each of the following, ascending. */
  places: Uint32Array
  values: Float64Array
  labels: Uint8Array
  probabilities: Float64Array
  /** The rows are an even sample. */
  sampled: boolean
}

const labelsAt = (heldOut: HeldOut, places: Uint32Array) =>
  Uint8Array.from(places, (place) => heldOut.labels[place] as number)
const probabilitiesAt = (heldOut: HeldOut, places: Uint32Array) =>
  Float64Array.from(places, (place) => heldOut.probabilities[place] as number)

/**
 * A feature of a version on its held-out rows.
 * @throws AppError `not_found`; `column_unknown` at `path` for a column that is no feature
 */
export async function featureColumn(
  companyId: string,
  modelId: string,
  name: string,
  path: string,
): Promise<HeldOutColumn> {
  const { learned, featureIndex } = await loadModel(companyId, modelId)
  const place = featureIndex.get(name)
  const feature = place === undefined ? undefined : learned.features[place]
  if (place === undefined || !feature) {
    throw invalid('validation_failed', { count: 1 }, [{ path, code: 'column_unknown', params: { name } }])
  }
  const heldOut = await loadHeldOut(companyId, modelId)
  const { places, column } = await loadHeldOutColumns(companyId, modelId)
  return {
    feature,
    places,
    values: column(place),
    labels: labelsAt(heldOut, places),
    probabilities: probabilitiesAt(heldOut, places),
    sampled: places.length < heldOut.rows.length,
  }
}

/**
 * A number column that holds amounts.
 * @throws AppError as `featureColumn`; `amount_column_not_number`
 */
export async function amountColumn(companyId: string, modelId: string, name: string): Promise<HeldOutColumn> {
  const column = await featureColumn(companyId, modelId, name, 'amount_column')
  if (column.feature.type !== 'number') {
    const fault = { path: 'amount_column', code: 'amount_column_not_number', params: { name } }
    throw invalid('validation_failed', { count: 1 }, [fault])
  }
  return column
}
