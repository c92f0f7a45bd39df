import {
  listEvents,
  listEventsOperation,
  receiveEvents,
  receiveEventsOperation,
  serializeEvent,
  serializeReceived,
} from '@/lib/analytics'
import { apiRoute, faultWords, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listEventsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listEvents(ctx, query), serializeEvent)),
)

export const POST = apiRoute(receiveEventsOperation, async ({ ctx, query, body }) =>
  reply(200, serializeReceived(await receiveEvents(ctx, { ...query, body }), faultWords(ctx.locale))),
)
