import {
  listExperiments,
  listExperimentsOperation,
  serializeExperiment,
  startExperiment,
  startExperimentOperation,
} from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listExperimentsOperation, async ({ ctx, params, query }) =>
  reply(200, serializePage(await listExperiments(ctx, params.id, query), serializeExperiment)),
)

export const POST = apiRoute(startExperimentOperation, async ({ ctx, params, body }) =>
  reply(201, serializeExperiment(await startExperiment(ctx, { ...body, ...params }))),
)
