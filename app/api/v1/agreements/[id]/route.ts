import { apiRoute, reply } from '@/lib/http'
import { getAgreement, getAgreementOperation, serializeAgreementDetail } from '@/lib/payments'

export const GET = apiRoute(getAgreementOperation, async ({ ctx, params }) =>
  reply(200, serializeAgreementDetail(await getAgreement(ctx, params.id))),
)
