import { apiRoute, reply } from '@/lib/http'
import { listBankLines, listBankLinesOperation, serializeBankLine } from '@/lib/payments'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listBankLinesOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listBankLines(ctx, query), serializeBankLine)),
)
