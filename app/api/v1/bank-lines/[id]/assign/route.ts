import { apiRoute, reply } from '@/lib/http'
import { assignBankLine, assignBankLineOperation, serializeBankLine, viewLine } from '@/lib/payments'

export const POST = apiRoute(assignBankLineOperation, async ({ ctx, params, body }) =>
  reply(200, serializeBankLine(await viewLine(ctx, await assignBankLine(ctx, { ...body, id: params.id })))),
)
