import { apiRoute, reply } from '@/lib/http'
import { listCharges, listChargesOperation, serializeCharge } from '@/lib/payments'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listChargesOperation, async ({ ctx, query }) =>
  reply(
    200,
    serializePage(await listCharges(ctx, query), (row) => serializeCharge(row, ctx.now())),
  ),
)
