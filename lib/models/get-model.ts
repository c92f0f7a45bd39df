import type { Model } from '@/lib/ml'
import { type Context, requireScope } from '@/lib/platform/context'
import type { Figures } from './core/figures'
import { loadFigures, loadModel, loadSurrogate } from './load-parts'
import { getModelRow } from './repository'
import { type ModelView, viewOf } from './view'

export type ModelDetail = ModelView & {
  figures: Figures
  /** The model, of whatever learner. */
  learned: Model
  /** What is drawn: a tree itself, another learner's surrogate, or nothing. */
  drawn: Model | null
}

/**
 * A version with every figure and what it learned (RF03).
 * @throws AppError `not_found`
 */
export async function getModel(ctx: Context, id: string): Promise<ModelDetail> {
  requireScope(ctx, 'models:read')
  const { companyId } = ctx
  const row = await getModelRow(companyId, id)
  const view = await viewOf(companyId, row)
  const figures = await loadFigures(companyId, id)
  const { learned } = await loadModel(companyId, id)
  const surrogate = figures.surrogate ? await loadSurrogate(companyId, id) : null
  return { ...view, figures, learned, drawn: learned.algorithm === 'tree' ? learned : surrogate }
}
