import { getOverview, overviewOperation } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(overviewOperation, async ({ ctx, query }) => reply(200, await getOverview(ctx, query)))
