import { classifyIntentOperation, classifyMessage, serializeReading } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(classifyIntentOperation, async ({ ctx, body }) =>
  reply(200, serializeReading(await classifyMessage(ctx, body))),
)
