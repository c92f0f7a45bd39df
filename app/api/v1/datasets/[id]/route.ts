import {
  deleteDataset,
  deleteDatasetOperation,
  describeDataset,
  getDatasetOperation,
  serializeDatasetWithProfile,
} from '@/lib/datasets'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getDatasetOperation, async ({ ctx, params }) =>
  reply(200, serializeDatasetWithProfile(await describeDataset(ctx, params.id))),
)

export const DELETE = apiRoute(deleteDatasetOperation, async ({ ctx, params }) => {
  await deleteDataset(ctx, { dataset_id: params.id })
  return reply(204)
})
