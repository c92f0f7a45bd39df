import { type DecisionView, readFeatures } from '@/lib/decisions'
import type { DriftReference } from '@/lib/ml'
import { type DecisionModel, loadModel, loadReference } from '@/lib/models'
import { isAppError } from '@/lib/platform/errors'
import type { CountedOrder } from '../core/week-counts'

/** A version that later orders can be compared with. */
export type MeasuredModel = { model: DecisionModel['model']; reference: DriftReference }

/** Null for a version that was trained without a reference. */
export async function measuredModel(companyId: string, modelId: string): Promise<MeasuredModel | null> {
  try {
    const [model, reference] = await Promise.all([loadModel(companyId, modelId), loadReference(companyId, modelId)])
    return { model, reference }
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return null
    throw error
  }
}

/** A decision as its version read it that day. */
export function countedOrder({ model }: MeasuredModel, { row, stored }: DecisionView): CountedOrder {
  const { values, unknownValues } = readFeatures(model, stored.features)
  const unseen = new Map<number, string>()
  for (const { feature, value } of unknownValues) {
    const place = model.featureIndex.get(feature)
    if (place !== undefined) unseen.set(place, value)
  }
  return { probability: row.probability, values, unseen }
}
