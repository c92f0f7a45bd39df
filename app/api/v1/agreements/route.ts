import { apiRoute, reply } from '@/lib/http'
import { listAgreements, listAgreementsOperation, serializeAgreement } from '@/lib/payments'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listAgreementsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listAgreements(ctx, query), serializeAgreement)),
)
