import { apiRoute, reply } from '@/lib/http'
import { getBankLine, getBankLineOperation, serializeBankLineDetail } from '@/lib/payments'

export const GET = apiRoute(getBankLineOperation, async ({ ctx, params }) =>
  reply(200, serializeBankLineDetail(await getBankLine(ctx, params.id))),
)
