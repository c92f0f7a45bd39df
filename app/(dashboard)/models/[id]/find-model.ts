import { cache } from 'react'
import { requireSession } from '@/app/session'
import { getModel, type ModelReply, serializeModel } from '@/lib/models'
import { orMissing } from '../find-models'

/** The version of this address, once per request; null when there is none. */
export const findModel = cache(async (id: string): Promise<ModelReply | null> => {
  const { ctx } = await requireSession()
  const detail = await orMissing(getModel(ctx, id))
  return detail && serializeModel(detail, ctx.locale)
})
