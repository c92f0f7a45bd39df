import { cache } from 'react'
import type { DatasetDetail } from '@/components/datasets/types'
import { describeDataset, serializeDatasetWithProfile } from '@/lib/datasets'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

/** A data set with its profile; null when there is none by this id, or it is another company's. */
export const findDetail = cache(async (ctx: Context, id: string): Promise<DatasetDetail | null> => {
  try {
    return serializeDatasetWithProfile(await describeDataset(ctx, id))
  } catch (fault) {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  }
})
