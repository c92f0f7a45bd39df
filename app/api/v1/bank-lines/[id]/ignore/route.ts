import { apiRoute, reply } from '@/lib/http'
import { ignoreBankLine, ignoreBankLineOperation, serializeBankLine, viewLine } from '@/lib/payments'

export const POST = apiRoute(ignoreBankLineOperation, async ({ ctx, params, body }) =>
  reply(200, serializeBankLine(await viewLine(ctx, await ignoreBankLine(ctx, { ...body, id: params.id })))),
)
