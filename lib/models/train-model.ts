import { trainModelJob } from '@/db/constants/jobs'
import { maxTrainings } from '@/db/constants/models'
import { getDataset } from '@/lib/datasets'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { countUnfinished } from '@/lib/platform/jobs/repository'
import { trainModelInput } from './schemas'

/**
 * Queues the training of another version (RF05) and gives the job's id.
 * @throws AppError `not_found`, `dataset_receiving` while batches may still come, `too_many_trainings`
 */
export const trainModel = command({
  name: 'model.train',
  scope: 'models:write',
  input: trainModelInput,
  run: async (ctx, input) => {
    const dataset = await getDataset(ctx.companyId, input.dataset_id)
    if (dataset.status !== 'complete') throw conflict('dataset_receiving')
    if ((await countUnfinished(ctx.companyId, trainModelJob)) >= maxTrainings) {
      throw conflict('too_many_trainings', { max: maxTrainings })
    }
    const jobId = await enqueue(ctx, { name: trainModelJob, payload: input })
    const details = { dataset_id: dataset.id, algorithm: input.algorithm, options: input.options }
    return {
      result: { jobId },
      audit: { action: 'model.training_requested', resource: { type: 'training_job', id: jobId }, details },
    }
  },
})
