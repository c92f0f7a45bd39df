import {
  createDataset,
  createDatasetOperation,
  listDatasets,
  listDatasetsOperation,
  serializeCreated,
  serializeDataset,
} from '@/lib/datasets'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const POST = apiRoute(createDatasetOperation, async ({ ctx, body }) =>
  reply(201, serializeCreated(await createDataset(ctx, body))),
)

export const GET = apiRoute(listDatasetsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listDatasets(ctx, query), serializeDataset)),
)
