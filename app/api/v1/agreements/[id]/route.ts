import { apiRoute, reply } from '@/lib/http'
import { getAgreement, getAgreementOperation, serializeAgreement } from '@/lib/payments'

export const GET = apiRoute(getAgreementOperation, async ({ ctx, params }) =>
  reply(200, serializeAgreement(await getAgreement(ctx, params.id))),
)
