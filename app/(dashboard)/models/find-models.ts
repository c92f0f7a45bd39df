import { formatNumber } from '@/components/lib/format'
import type { Version } from '@/components/models/lib/version'
import type { TrainableDataset } from '@/components/models/train/train-button'
import { duelOf } from '@/components/models/versions/duel'
import { listDatasets } from '@/lib/datasets'
import { compareModels, type listModels, serializeComparison, serializeModelSummary } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

type Listed = Awaited<ReturnType<typeof listModels>>['data'][number]

export const toVersion = (view: Listed): Version => ({ ...serializeModelSummary(view), options: view.row.options })

/** Null where the domain says it does not exist; the page then answers 404. Anything else is a fault. */
export async function orMissing<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (isAppError(error) && (error.code === 'not_found' || error.code === 'validation_failed')) return null
    throw error
  }
}

/** Complete data sets, for the training form. */
export async function findTrainable(ctx: Context): Promise<TrainableDataset[]> {
  if (!ctx.scopes.has('datasets:read')) return []
  const { data } = await listDatasets(ctx, { limit: 200 })
  return data
    .filter(({ status }) => status === 'complete')
    .map(({ id, name, rowsTotal }) => ({ id, name, rows: formatNumber(rowsTotal, ctx.locale) }))
}

/** The versions judged on the same rows as `id`, the one before it among them, and the best two put to the test. */
export async function findPeers(ctx: Context, id: string, views: readonly Listed[]) {
  const own = views.find(({ row }) => row.id === id)
  const peers = views.filter(({ row }) => row.heldOutHash === own?.row.heldOutHash)
  const before = peers.find(({ row }) => row.version < (own?.row.version ?? 0))
  const ranked = peers.map(toVersion).sort((a, b) => b.metrics.auc - a.metrics.auc)
  const [first, second] = ranked
  const duel =
    first && second ? duelOf(serializeComparison(await compareModels(ctx, [first.model_id, second.model_id]))) : null
  return { peers: peers.map(toVersion), before: before ? toVersion(before) : null, duel }
}
