import { apiRoute, reply } from '@/lib/http'
import { acknowledgeAlert, acknowledgeAlertOperation, serializeAlert } from '@/lib/lifecycle'

export const POST = apiRoute(acknowledgeAlertOperation, async ({ ctx, params }) =>
  reply(200, serializeAlert(await acknowledgeAlert(ctx, params))),
)
