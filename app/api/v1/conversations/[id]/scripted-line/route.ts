import { scriptedLine, scriptedLineOperation } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(scriptedLineOperation, async ({ ctx, params, body }) =>
  reply(200, await scriptedLine(ctx, params.id, body.debtor)),
)
