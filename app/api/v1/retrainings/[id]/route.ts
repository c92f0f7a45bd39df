import { apiRoute, reply } from '@/lib/http'
import { getRetraining, getRetrainingOperation, serializeRetraining } from '@/lib/lifecycle'

export const GET = apiRoute(getRetrainingOperation, async ({ ctx, params }) =>
  reply(200, serializeRetraining(await getRetraining(ctx, params.id), ctx.locale)),
)
