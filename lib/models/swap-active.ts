import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { activeRow, getModelRow, insertActivation, type ModelRow, setActive } from './repository'

/** Makes `model` the active version and writes the ledger, inside the caller's transaction; gives the one before. */
export async function swapActive(ctx: Context, model: ModelRow, reason: string): Promise<ModelRow | null> {
  const at = ctx.now()
  const before = await activeRow(ctx.companyId)
  const previous = before ? await getModelRow(ctx.companyId, before.modelId) : null
  await setActive(ctx.companyId, model.id, at)
  await insertActivation({
    id: newId('activation', at),
    companyId: ctx.companyId,
    modelId: model.id,
    modelVersion: model.version,
    previousId: previous?.id ?? '',
    previousVersion: previous?.version ?? 0,
    reason,
    threshold: model.threshold,
    metrics: model.metrics,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    at,
  })
  return previous
}
