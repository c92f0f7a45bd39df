import { apiRoute, reply } from '@/lib/http'
import { activateModel, activateModelOperation, serializeModelSummary } from '@/lib/models'

export const POST = apiRoute(activateModelOperation, async ({ ctx, params, body }) =>
  reply(200, serializeModelSummary(await activateModel(ctx, { ...body, id: params.id }))),
)
