import type { Readiness } from '@/components/decisions/no-decisions'
import type { DecidingModel } from '@/components/decisions/order/new-order-header'
import { getModel, listModels, serializeModel } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const versionsListed = 200

export type Found = { model: DecidingModel | null; readiness: Readiness }

/** The version whose columns the form asks for: the one named, else the active one. */
export async function findDecidingModel(ctx: Context, wanted: string | undefined): Promise<Found> {
  const versions = await listModels(ctx, { limit: versionsListed })
  const active = versions.data.find(({ activeSince }) => activeSince !== null)?.row.id
  const readiness = active !== undefined ? 'ready' : versions.data.length > 0 ? 'inactive' : 'none'
  const id = wanted ?? active
  if (id === undefined) return { model: null, readiness }
  try {
    const model = serializeModel(await getModel(ctx, id), ctx.locale)
    const { model_id, version, name, threshold, features } = model
    return { model: { model_id, version, name, threshold, features, active: model.active }, readiness }
  } catch (fault) {
    if (isAppError(fault) && fault.code === 'not_found') return { model: null, readiness }
    throw fault
  }
}
