import { apiRoute, reply } from '@/lib/http'
import { restoreBankLine, restoreBankLineOperation, serializeBankLine, viewLine } from '@/lib/payments'

export const POST = apiRoute(restoreBankLineOperation, async ({ ctx, params, body }) =>
  reply(200, serializeBankLine(await viewLine(ctx, await restoreBankLine(ctx, { ...body, id: params.id })))),
)
