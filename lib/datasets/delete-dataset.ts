import { z } from 'zod'
import { trainModelJob } from '@/db/constants/jobs'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { datasetEvents } from './events'
import { purgeDatasetJobName } from './jobs'
import { forgetProfile } from './live-profile'
import { isBase, lockDataset, updateDataset } from './repository'
import { datasetId } from './schemas'

const trainingsLookedAt = 200
const uses = (payload: unknown, id: string) => (payload as { dataset_id?: unknown } | null)?.dataset_id === id

/** Whether a training that waits or runs will read this data set. */
async function inTraining(companyId: string, id: string): Promise<boolean> {
  const trainings = await newestJobs(companyId, trainModelJob, trainingsLookedAt)
  return trainings.some(({ state, payload }) => (state === 'queued' || state === 'running') && uses(payload, id))
}

/**
 * Deletes a data set: it is gone for every reader at once, its rows are wiped by a job. Models trained on it stay.
 * @throws AppError `dataset_in_training`, `dataset_in_use` while another is built on it, `not_found`
 */
export const deleteDataset = command({
  name: 'dataset.delete',
  scope: 'datasets:write',
  input: z.object({ dataset_id: datasetId }),
  run: async (ctx, input) => {
    const dataset = await lockDataset(ctx.companyId, input.dataset_id, ctx.now())
    if (await inTraining(ctx.companyId, dataset.id)) throw conflict('dataset_in_training')
    if (await isBase(ctx.companyId, dataset.id)) throw conflict('dataset_in_use')
    await updateDataset(ctx.companyId, dataset.id, { status: 'deleted', profile: null })
    await enqueue(ctx, { name: purgeDatasetJobName, payload: { dataset_id: dataset.id }, key: dataset.id })
    forgetProfile(ctx.companyId, dataset.id)
    const counts = { rows: dataset.rowsTotal, batches: dataset.batchesTotal }
    return {
      result: undefined,
      audit: {
        action: 'dataset.deleted',
        resource: { type: 'dataset', id: dataset.id },
        details: { name: dataset.name, ...counts },
      },
      events: [{ type: datasetEvents.deleted, payload: { dataset_id: dataset.id, ...counts } }],
    }
  },
})
