import { apiRoute, reply } from '@/lib/http'
import { listTrainingJobs, listTrainingJobsOperation, serializeTrainingJob } from '@/lib/models'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listTrainingJobsOperation, async ({ ctx, query }) => {
  const page = await listTrainingJobs(ctx, query)
  return reply(
    200,
    serializePage(page, (job) => serializeTrainingJob(job, ctx.locale)),
  )
})
