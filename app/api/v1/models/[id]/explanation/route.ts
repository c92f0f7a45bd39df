import { apiRoute, reply } from '@/lib/http'
import { explainModel, explainModelOperation, serializeExplanation } from '@/lib/models'

export const GET = apiRoute(explainModelOperation, async ({ ctx, params }) =>
  reply(200, serializeExplanation(await explainModel(ctx, params.id), ctx.locale)),
)
