import type { ModelFeature } from '@/lib/ml'
import { type Context, requireScope } from '@/lib/platform/context'
import type { StoredExplanation } from './core/figures'
import { loadExplanation, loadModel } from './load-parts'
import { getModelRow } from './repository'

export type ModelExplanation = StoredExplanation & { modelId: string; features: ModelFeature[] }

/**
 * How a version's probability moves with each column, and with the pair that interacts most.
 * @throws AppError `not_found`
 */
export async function explainModel(ctx: Context, id: string): Promise<ModelExplanation> {
  requireScope(ctx, 'models:read')
  const { id: modelId } = await getModelRow(ctx.companyId, id)
  const { learned } = await loadModel(ctx.companyId, modelId)
  return { modelId, features: learned.features, ...(await loadExplanation(ctx.companyId, modelId)) }
}
