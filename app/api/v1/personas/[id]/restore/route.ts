import { restorePersona, restorePersonaOperation, serializePersona } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(restorePersonaOperation, async ({ ctx, params, body }) =>
  reply(200, serializePersona(await restorePersona(ctx, { ...body, ...params }))),
)
