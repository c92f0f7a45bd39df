import { apiRoute, reply } from '@/lib/http'
import { endPreference, endPreferenceOperation } from '@/lib/portfolios'

export const DELETE = apiRoute(endPreferenceOperation, async ({ ctx, params }) => {
  await endPreference(ctx, params)
  return reply(204)
})
