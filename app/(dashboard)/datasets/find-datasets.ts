import type { DatasetLine } from '@/components/datasets/list/datasets-table'
import type { DatasetState } from '@/components/datasets/status-badge'
import { parseSort } from '@/components/lib/sort'
import { type Dataset, listDatasets, serializeDataset } from '@/lib/datasets'
import { listModels, listTrainingJobs } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const rowsOnPage = 25
const newestCount = 200

type Query = Record<string, string | string[] | undefined>
const sortable = ['created_at', 'name', 'rows_total'] as const

export type FoundDatasets = {
  /** No data set at all. */
  fresh: boolean
  lines: DatasetLine[]
  nextCursor: string | null
  /** Rows of the newest `sets` data sets; `whole` when there are no others. */
  rows: number
  sets: number
  whole: boolean
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** A cursor or an order that this product did not make shows the newest page. */
async function findPage(ctx: Context, query: Query) {
  const asked = parseSort(one(query['sort']))
  const id = sortable.find((known) => known === asked?.id)
  const sort = asked && id ? { by: id, descending: asked.descending } : undefined
  const cursor = one(query['cursor'])
  try {
    return await listDatasets(ctx, { limit: rowsOnPage, cursor, sort })
  } catch (fault) {
    if (cursor === undefined || !isAppError(fault)) throw fault
    return listDatasets(ctx, { limit: rowsOnPage, sort })
  }
}

/** One page of data sets, each with what became of it. */
export async function findDatasets(ctx: Context, query: Query): Promise<FoundDatasets> {
  const readsModels = ctx.scopes.has('models:read')
  const [page, newest, models, jobs] = await Promise.all([
    findPage(ctx, query),
    listDatasets(ctx, { limit: newestCount }),
    readsModels ? listModels(ctx, { limit: newestCount }) : { data: [] },
    readsModels ? listTrainingJobs(ctx, { limit: newestCount }) : { data: [] },
  ])
  const lineOf = (row: Dataset): DatasetLine => {
    const found = models.data.find((model) => model.row.datasetId === row.id)
    const job = jobs.data.find(({ payload }) => (payload as { dataset_id?: string }).dataset_id === row.id)
    return {
      dataset: serializeDataset(row),
      state: stateOf(row, job?.state, found !== undefined),
      model: found ? { id: found.row.id, version: found.row.version, active: found.activeSince !== null } : null,
    }
  }
  return {
    fresh: newest.data.length === 0,
    lines: page.data.map(lineOf),
    nextCursor: page.nextCursor,
    rows: newest.data.reduce((sum, { rowsTotal }) => sum + rowsTotal, 0),
    sets: newest.data.length,
    whole: newest.nextCursor === null,
  }
}

export function stateOf(row: Pick<Dataset, 'status'>, job: string | undefined, trained: boolean): DatasetState {
  if (row.status === 'receiving') return 'receiving'
  if (job === 'queued' || job === 'running') return 'training'
  if (trained) return 'trained'
  return job === 'failed' ? 'failed' : 'untrained'
}
