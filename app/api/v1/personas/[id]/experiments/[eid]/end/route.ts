import { endExperiment, endExperimentOperation, serializeExperiment } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(endExperimentOperation, async ({ ctx, params, body }) =>
  reply(200, serializeExperiment(await endExperiment(ctx, { ...body, ...params }))),
)
