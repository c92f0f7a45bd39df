import { apiRoute, faultWords, reply } from '@/lib/http'
import { ingestPortfolio, ingestPortfolioOperation, serializeIngest } from '@/lib/portfolios'

export const POST = apiRoute(ingestPortfolioOperation, async ({ ctx, query, request }) => {
  const contentType = request.headers.get('content-type') ?? ''
  const done = await ingestPortfolio(ctx, { query, body: request.body, contentType })
  return reply(200, serializeIngest(done, faultWords(ctx.locale)))
})
