import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'
import { listPortfolios, listPortfoliosOperation, serializePortfolio } from '@/lib/portfolios'

export const GET = apiRoute(listPortfoliosOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listPortfolios(ctx, query), serializePortfolio)),
)
