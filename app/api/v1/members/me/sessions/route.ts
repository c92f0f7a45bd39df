import { apiRoute, reply } from '@/lib/http'
import { endSessions, endSessionsOperation } from '@/lib/identity'

export const DELETE = apiRoute(endSessionsOperation, async ({ ctx }) => {
  await endSessions(ctx, undefined)
  return reply(204)
})
