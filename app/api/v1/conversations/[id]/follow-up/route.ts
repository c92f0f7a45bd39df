import { followUpOperation, followUpSimulation, serializeStanding } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(followUpOperation, async ({ ctx, params }) => {
  const { kind, conversation } = await followUpSimulation(ctx, params.id)
  return reply(200, { follow_up: kind, conversation: serializeStanding(conversation) })
})
