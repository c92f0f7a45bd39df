import { decideBatch, decideBatchOperation } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(decideBatchOperation, async ({ ctx, body }) => {
  const { jobId, items } = await decideBatch(ctx, body)
  return reply(202, { job_id: jobId, items })
})
