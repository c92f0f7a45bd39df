import type { TrainingJob } from '@/components/datasets/types'
import { getTrainingJob, listModels, serializeTrainingJob } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const versionsShown = 5

type VersionLine = {
  id: string
  version: number
  accuracy: number
  testRows: number
  active: boolean
  at: number
}
export type FoundTraining = { job: TrainingJob | null; versions: VersionLine[] }

async function findJob(ctx: Context, id: string | null, datasetId: string): Promise<TrainingJob | null> {
  if (id === null) return null
  try {
    const job = serializeTrainingJob(await getTrainingJob(ctx, id), ctx.locale)
    return job.dataset_id === datasetId ? job : null
  } catch (fault) {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  }
}

/** The training to show (the one named, else the data set's first) and the versions that came of it. */
export async function findTraining(
  ctx: Context,
  dataset: { id: string; firstJob: string | null },
  asked: string | undefined,
): Promise<FoundTraining> {
  if (!ctx.scopes.has('models:read')) return { job: null, versions: [] }
  const [job, models] = await Promise.all([
    findJob(ctx, asked ?? dataset.firstJob, dataset.id),
    listModels(ctx, { limit: versionsShown, dataset_id: dataset.id }),
  ])
  const versions = models.data.map(({ row, activeSince }) => ({
    id: row.id,
    version: row.version,
    accuracy: row.metrics['accuracy'] ?? 0,
    testRows: row.testRows,
    active: activeSince !== null,
    at: row.createdAt,
  }))
  return { job, versions }
}
