import type { Portfolio, RecoverySource } from '@/components/portfolios/types'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { getRecoveryModel, listPortfolios, serializePortfolio, serializeRecoveryModel } from '@/lib/portfolios'

const rowsOnPage = 25
const newestCount = 200

export type FoundPortfolios = {
  page: { data: Portfolio[]; nextCursor: string | null }
  /** Sums of the newest portfolios; `whole` when there are no others. */
  sums: { portfolios: number; customers: number; overdue: number; expected: number; whole: boolean }
  recovery: RecoverySource
}

/** A cursor that this product did not make shows the newest page. */
async function findPage(ctx: Context, cursor: string | undefined) {
  try {
    return await listPortfolios(ctx, { limit: rowsOnPage, cursor })
  } catch (fault) {
    if (cursor === undefined || !isAppError(fault)) throw fault
    return listPortfolios(ctx, { limit: rowsOnPage })
  }
}

/** One page of portfolios and what all of them are worth. */
export async function findPortfolios(ctx: Context, cursor: string | undefined): Promise<FoundPortfolios> {
  const [page, newest, recovery] = await Promise.all([
    findPage(ctx, cursor),
    listPortfolios(ctx, { limit: newestCount }),
    getRecoveryModel(ctx),
  ])
  const rows = newest.data.map(serializePortfolio)
  const sum = (read: (row: Portfolio) => number) => rows.reduce((total, row) => total + read(row), 0)
  return {
    page: { data: page.data.map(serializePortfolio), nextCursor: page.nextCursor },
    sums: {
      portfolios: rows.length,
      customers: sum((row) => row.customers),
      overdue: sum((row) => row.overdue_amount),
      expected: sum((row) => row.estimated_revenue),
      whole: newest.nextCursor === null,
    },
    recovery: serializeRecoveryModel(recovery),
  }
}
