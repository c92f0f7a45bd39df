import { serializePreview, whatIfModel, whatIfModelOperation } from '@/lib/decisions'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(whatIfModelOperation, async ({ ctx, params, body }) =>
  reply(200, serializePreview(await whatIfModel(ctx, params.id, body.features), ctx.locale)),
)
