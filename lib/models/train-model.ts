import { trainModelJob } from '@/db/constants/jobs'
import { getDataset } from '@/lib/datasets'
import { command } from '@/lib/platform/command'
import { conflict, invalid } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { chooseAlgorithm } from './core/choose-algorithm'
import { trainModelInput } from './schemas'

/**
 * Queues the training of another version (RF05) and gives the job's id.
 * @throws AppError `not_found`, `dataset_receiving` while batches may still come, `algorithm_unavailable`
 */
export const trainModel = command({
  name: 'model.train',
  scope: 'models:write',
  input: trainModelInput,
  run: async (ctx, input) => {
    if (!chooseAlgorithm(input.algorithm)) {
      throw invalid('algorithm_unavailable', { algorithm: input.algorithm }, [
        { path: 'algorithm', code: 'algorithm_unavailable' },
      ])
    }
    const dataset = await getDataset(ctx.companyId, input.dataset_id)
    if (dataset.status !== 'complete') throw conflict('dataset_receiving')
    const jobId = await enqueue(ctx, { name: trainModelJob, payload: input })
    const details = { dataset_id: dataset.id, algorithm: input.algorithm, options: input.options }
    return {
      result: { jobId },
      audit: { action: 'model.training_requested', resource: { type: 'training_job', id: jobId }, details },
    }
  },
})
