import { exportDecisionBatch, getDecisionBatch, getDecisionBatchOperation, serializeBatch } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getDecisionBatchOperation, async ({ ctx, params, query }) => {
  if (query.format === 'csv') return exportDecisionBatch(ctx, params.job_id)
  return reply(200, serializeBatch(await getDecisionBatch(ctx, params.job_id, query), ctx.locale))
})
