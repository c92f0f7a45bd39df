import { apiRoute, reply } from '@/lib/http'
import { getPortfolio, getPortfolioOperation, serializePortfolioDetail } from '@/lib/portfolios'

export const GET = apiRoute(getPortfolioOperation, async ({ ctx, params }) =>
  reply(200, serializePortfolioDetail(await getPortfolio(ctx, params.id))),
)
