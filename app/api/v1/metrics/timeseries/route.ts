import { getTimeseries, serializeTimeseries, timeseriesOperation } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(timeseriesOperation, async ({ ctx, query }) =>
  reply(200, serializeTimeseries(await getTimeseries(ctx, query))),
)
