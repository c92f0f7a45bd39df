import { apiRoute, reply } from '@/lib/http'
import { compareModels, compareModelsOperation, serializeComparison } from '@/lib/models'

export const GET = apiRoute(compareModelsOperation, async ({ ctx, query }) =>
  reply(200, serializeComparison(await compareModels(ctx, query.ids))),
)
