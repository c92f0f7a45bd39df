import { trainModelJob } from '@/db/constants/jobs'
import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { getJob, type JobRow } from '@/lib/platform/jobs/repository'

/**
 * A training job of the company.
 * @throws AppError `not_found`, also for a job of another kind
 */
export async function getTrainingJob(ctx: Context, id: string): Promise<JobRow> {
  requireScope(ctx, 'models:read')
  const job = await getJob(ctx.companyId, id)
  if (job.name !== trainModelJob) throw notFound('training_job')
  return job
}
