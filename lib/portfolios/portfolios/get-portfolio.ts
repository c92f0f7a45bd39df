import { type Context, requireScope } from '@/lib/platform/context'
import { countDebts } from '../debts/repository'
import { findPortfolio, type PortfolioRow } from './repository'

export type PortfolioView = { portfolio: PortfolioRow; counts: Awaited<ReturnType<typeof countDebts>> }

/** A portfolio with its debts counted by segment and state, as they are this moment. @throws AppError `not_found` */
export async function getPortfolio(ctx: Context, id: string): Promise<PortfolioView> {
  requireScope(ctx, 'portfolios:read')
  const portfolio = await findPortfolio(ctx.companyId, id)
  return { portfolio, counts: await countDebts(ctx.companyId, id) }
}
