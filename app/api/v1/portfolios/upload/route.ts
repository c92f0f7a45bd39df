import { apiRoute, faultWords, reply } from '@/lib/http'
import { serializeIngest, uploadPortfolio, uploadPortfolioOperation } from '@/lib/portfolios'

export const POST = apiRoute(uploadPortfolioOperation, async ({ ctx, query, request }) => {
  const contentType = request.headers.get('content-type') ?? ''
  const done = await uploadPortfolio(ctx, { query, body: request.body, contentType })
  return reply(200, serializeIngest(done, faultWords(ctx.locale)))
})
