import { serializeUploaded, uploadDataset, uploadDatasetOperation } from '@/lib/datasets'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(uploadDatasetOperation, async ({ ctx, query, request }) => {
  const contentType = request.headers.get('content-type') ?? ''
  return reply(202, serializeUploaded(await uploadDataset(ctx, { query, body: request.body, contentType })))
})
