import type { PortfolioDetail, RecoverySource, WorkLine } from '@/components/portfolios/types'
import { debtStates, segments } from '@/db/constants/portfolios'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import {
  getPortfolio,
  getRecoveryModel,
  listCustomers,
  serializeCustomerLine,
  serializePortfolioDetail,
  serializeRecoveryModel,
} from '@/lib/portfolios'

const rowsOnPage = 25

type Query = Record<string, string | string[] | undefined>
export type FoundWork = {
  portfolio: PortfolioDetail
  recovery: RecoverySource
  page: { data: WorkLine[]; nextCursor: string | null }
  filtered: boolean
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() || undefined

/** A cursor that this product did not make shows the first page instead of a fault. */
async function findLines(ctx: Context, portfolioId: string, query: Query) {
  const cursor = one(query['cursor'])
  const asked = {
    limit: rowsOnPage,
    portfolio_id: portfolioId,
    segment: segments.find((name) => name === one(query['segment'])),
    state: debtStates.find((name) => name === one(query['state'])),
    // One box for every look-up: the room finds out by its form what was written.
    name: one(query['find'])?.slice(0, 100),
  }
  try {
    return await listCustomers(ctx, { ...asked, cursor })
  } catch (fault) {
    if (cursor === undefined || !isAppError(fault)) throw fault
    return listCustomers(ctx, asked)
  }
}

/** A portfolio with one page of its work list; null when it is not the company's. */
export async function findWork(ctx: Context, id: string, query: Query): Promise<FoundWork | null> {
  const view = await getPortfolio(ctx, id).catch((fault: unknown) => {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  })
  if (!view) return null
  const [lines, recovery] = await Promise.all([findLines(ctx, id, query), getRecoveryModel(ctx)])
  return {
    portfolio: serializePortfolioDetail(view),
    recovery: serializeRecoveryModel(recovery),
    page: { data: lines.data.map(serializeCustomerLine), nextCursor: lines.nextCursor },
    filtered: ['find', 'segment', 'state'].some((key) => one(query[key]) !== undefined),
  }
}
