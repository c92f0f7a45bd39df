import { apiRoute, reply } from '@/lib/http'
import { getConfusionMatrix, getConfusionMatrixOperation, serializeMatrix } from '@/lib/models'

export const GET = apiRoute(getConfusionMatrixOperation, async ({ ctx, params, query }) =>
  reply(200, serializeMatrix(await getConfusionMatrix(ctx, params.id, query.threshold))),
)
