import { notFound } from 'next/navigation'
import type { PortfolioChoice } from '@/components/overview/head/filter-bar'
import { queryOf, type View } from '@/components/overview/view'
import { getOverview, type OverviewQuery, type OverviewReply } from '@/lib/analytics'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { listPortfolios } from '@/lib/portfolios'

const portfoliosAtOnce = 100

type FoundOverview = {
  initial: { query: OverviewQuery; reply: OverviewReply }
  opensSimulated: boolean
  portfolios: PortfolioChoice[]
}

/** The figures of a view. Who has only simulated ones is shown those. */
export async function findOverview(ctx: Context, view: View): Promise<FoundOverview> {
  const read = async (simulated: boolean) => {
    const query = queryOf(view, simulated)
    try {
      return { query, reply: await getOverview(ctx, query) }
    } catch (error) {
      if (isAppError(error) && error.code === 'not_found') notFound()
      throw error
    }
  }
  const [first, portfolios] = await Promise.all([read(view.simulated ?? false), findPortfolios(ctx)])
  const { has } = first.reply
  const opensSimulated = !has.real && has.simulated
  const initial = view.simulated === null && opensSimulated ? await read(true) : first
  return { initial, opensSimulated, portfolios }
}

async function findPortfolios(ctx: Context): Promise<PortfolioChoice[]> {
  if (!ctx.scopes.has('portfolios:read')) return []
  const choices: PortfolioChoice[] = []
  for (let cursor: string | undefined; ; ) {
    const { data, nextCursor } = await listPortfolios(ctx, { limit: portfoliosAtOnce, cursor })
    choices.push(
      ...data.map(({ id, type, createdAt }) => ({
        portfolio_id: id,
        type,
        created_at: new Date(createdAt).toISOString(),
      })),
    )
    if (nextCursor === null) return choices
    cursor = nextCursor
  }
}
