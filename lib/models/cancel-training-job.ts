import { trainModelJob } from '@/db/constants/jobs'
import { command } from '@/lib/platform/command'
import { conflict, notFound } from '@/lib/platform/errors'
import { cancelJob } from '@/lib/platform/jobs/cancel'
import { getJob } from '@/lib/platform/jobs/repository'
import { trainingJobParams } from './schemas'

/**
 * Cancels a training: at once when it waits, within moments when it runs.
 * @throws AppError `not_found`, `training_finished`
 */
export const cancelTrainingJob = command({
  name: 'model.cancel_training',
  scope: 'models:write',
  input: trainingJobParams,
  run: async (ctx, { id }) => {
    const job = await getJob(ctx.companyId, id)
    if (job.name !== trainModelJob) throw notFound('training_job')
    if (job.state !== 'queued' && job.state !== 'running') throw conflict('training_finished', { status: job.state })
    const result = await cancelJob(ctx.companyId, id, ctx.now())
    return { result, audit: { action: 'model.training_cancelled', resource: { type: 'training_job', id } } }
  },
})
