import { listPersonas, listPersonasOperation, serializePersonas } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(listPersonasOperation, async ({ ctx, query }) =>
  reply(200, serializePersonas(await listPersonas(ctx, query))),
)
