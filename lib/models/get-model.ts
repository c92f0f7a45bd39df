import type { Model } from '@/lib/ml'
import { type Context, requireScope } from '@/lib/platform/context'
import type { Figures } from './core/figures'
import { loadModel } from './load-model'
import { openJsonPart } from './model-parts'
import { getModelRow } from './repository'
import { type ModelView, withActive } from './view'

export type ModelDetail = ModelView & { figures: Figures; tree: Model }

/**
 * A version with every figure and its tree (RF03).
 * @throws AppError `not_found`
 */
export async function getModel(ctx: Context, id: string): Promise<ModelDetail> {
  requireScope(ctx, 'models:read')
  const row = await getModelRow(ctx.companyId, id)
  const [view] = await withActive(ctx.companyId, [row])
  const figures = await openJsonPart<Figures>(ctx.companyId, id, 'figures')
  const { tree } = await loadModel(ctx.companyId, id)
  return { row, activeSince: view?.activeSince ?? null, figures, tree }
}
