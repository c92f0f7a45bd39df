import { apiRoute, reply } from '@/lib/http'
import { listActivations, listActivationsOperation, serializeActivation } from '@/lib/models'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listActivationsOperation, async ({ ctx, params, query }) =>
  reply(200, serializePage(await listActivations(ctx, params.id, query), serializeActivation)),
)
