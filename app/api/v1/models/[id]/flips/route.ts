import { apiRoute, reply } from '@/lib/http'
import { listFlips, listFlipsOperation, serializeFlip } from '@/lib/models'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listFlipsOperation, async ({ ctx, params, query }) =>
  reply(200, serializePage(await listFlips(ctx, params.id, query), serializeFlip)),
)
