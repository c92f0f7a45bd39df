import { previewDataset, previewDatasetOperation } from '@/lib/datasets'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(previewDatasetOperation, async ({ ctx, params }) =>
  reply(200, await previewDataset(ctx, params.id)),
)
