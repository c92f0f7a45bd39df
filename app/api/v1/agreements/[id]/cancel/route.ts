import { apiRoute, reply } from '@/lib/http'
import { cancelAgreement, cancelAgreementOperation, serializeAgreement } from '@/lib/payments'

export const POST = apiRoute(cancelAgreementOperation, async ({ ctx, params, body }) =>
  reply(200, serializeAgreement(await cancelAgreement(ctx, { ...body, agreement_id: params.id }))),
)
