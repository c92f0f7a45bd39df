import { apiRoute, reply } from '@/lib/http'
import { listModels, listModelsOperation, serializeModelSummary, trainModel, trainModelOperation } from '@/lib/models'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listModelsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listModels(ctx, query), serializeModelSummary)),
)

export const POST = apiRoute(trainModelOperation, async ({ ctx, body }) => {
  const { jobId } = await trainModel(ctx, body)
  return reply(202, { training_job_id: jobId })
})
