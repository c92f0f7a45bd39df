import { getPersona, getPersonaOperation, putPersona, putPersonaOperation, serializePersona } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(getPersonaOperation, async ({ ctx, params, query }) =>
  reply(200, serializePersona(await getPersona(ctx, params.id, query))),
)

export const PUT = apiRoute(putPersonaOperation, async ({ ctx, params, body }) =>
  reply(200, serializePersona(await putPersona(ctx, { ...body, ...params }))),
)
