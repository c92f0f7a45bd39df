import { appendBatch, appendBatchOperation, serializeBatch } from '@/lib/datasets'
import { apiRoute, faultWords, reply } from '@/lib/http'

export const POST = apiRoute(appendBatchOperation, async ({ ctx, params, query, body }) => {
  const batch = await appendBatch(ctx, { ...body, dataset_id: params.id, on_error: query.on_error })
  return reply(200, serializeBatch(batch, faultWords(ctx.locale)))
})
