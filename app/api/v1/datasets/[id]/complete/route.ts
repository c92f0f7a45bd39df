import { completeDataset, completeDatasetOperation, serializeCompleted } from '@/lib/datasets'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(completeDatasetOperation, async ({ ctx, params }) =>
  reply(202, serializeCompleted(await completeDataset(ctx, { dataset_id: params.id }))),
)
