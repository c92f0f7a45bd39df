import { apiRoute, reply } from '@/lib/http'
import { listEventTypes, listWebhookEventTypesOperation } from '@/lib/webhooks'

export const GET = apiRoute(listWebhookEventTypesOperation, async () => reply(200, { data: listEventTypes() }))
