import { listPersonaVersions, listPersonaVersionsOperation, serializePersonaVersion } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listPersonaVersionsOperation, async ({ ctx, params, query }) =>
  reply(200, serializePage(await listPersonaVersions(ctx, params.id, query), serializePersonaVersion)),
)
