import { apiRoute, reply } from '@/lib/http'
import { retryNotice, retryNoticeOperation, serializeNotice } from '@/lib/payments'

export const POST = apiRoute(retryNoticeOperation, async ({ ctx, params }) =>
  reply(202, serializeNotice(await retryNotice(ctx, { notice_id: params.id }))),
)
