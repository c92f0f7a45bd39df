import { apiRoute, reply } from '@/lib/http'
import {
  getModel,
  getModelOperation,
  serializeModel,
  serializeModelSummary,
  updateModel,
  updateModelOperation,
} from '@/lib/models'

export const GET = apiRoute(getModelOperation, async ({ ctx, params }) =>
  reply(200, serializeModel(await getModel(ctx, params.id), ctx.locale)),
)

export const PATCH = apiRoute(updateModelOperation, async ({ ctx, params, body }) =>
  reply(200, serializeModelSummary(await updateModel(ctx, { ...body, id: params.id }))),
)
