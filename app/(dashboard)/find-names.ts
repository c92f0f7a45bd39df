import { personaNames } from '@/lib/conversations'
import type { Context } from '@/lib/platform/context'
import { listPortfolios } from '@/lib/portfolios'

const shownPortfolios = 100

/** What forms offer to narrow figures to: the newest portfolios by id and the personas by number, with their names. */
export async function findNames(ctx: Context) {
  const [portfolios, persona] = await Promise.all([
    ctx.scopes.has('portfolios:read')
      ? listPortfolios(ctx, { limit: shownPortfolios, cursor: undefined })
      : { data: [] },
    ctx.scopes.has('personas:read') ? personaNames(ctx) : {},
  ])
  const portfolio = portfolios.data.map(({ id, type, dataSource }) => [id, `${type} · ${dataSource}`] as const)
  return { portfolio: Object.fromEntries(portfolio), persona }
}
