import {
  batchFormat,
  exportDecisionBatch,
  followDecisionBatch,
  getDecisionBatch,
  getDecisionBatchOperation,
  serializeBatch,
} from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getDecisionBatchOperation, async ({ ctx, params, query, request }) => {
  const { job_id: jobId } = params
  const format = batchFormat(query.format, request.headers.get('accept'))
  if (format === 'csv') return exportDecisionBatch(ctx, jobId)
  if (format === 'ndjson') return followDecisionBatch(ctx, jobId, query.cursor, request.signal)
  return reply(200, serializeBatch(await getDecisionBatch(ctx, jobId, query), ctx.locale))
})
