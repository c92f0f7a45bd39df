import { and, desc, eq, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { portfolios } = tables
export type PortfolioRow = typeof portfolios.$inferSelect

export async function portfolioByName(companyId: string, type: string, dataSource: string) {
  const rows = await db()
    .select()
    .from(portfolios)
    .where(and(eq(portfolios.companyId, companyId), eq(portfolios.type, type), eq(portfolios.dataSource, dataSource)))
  return rows[0]
}

/** @throws AppError `not_found` */
export async function findPortfolio(companyId: string, id: string): Promise<PortfolioRow> {
  const rows = await db()
    .select()
    .from(portfolios)
    .where(and(eq(portfolios.companyId, companyId), eq(portfolios.id, id)))
  if (!rows[0]) throw notFound('portfolio')
  return rows[0]
}

export async function insertPortfolio(row: PortfolioRow): Promise<void> {
  await db().insert(portfolios).values(row)
}

export async function updatePortfolio(companyId: string, id: string, set: Partial<PortfolioRow>): Promise<void> {
  await db()
    .update(portfolios)
    .set(set)
    .where(and(eq(portfolios.companyId, companyId), eq(portfolios.id, id)))
}

/** Portfolios before the id `before`, newest first. */
export async function listPortfolioRows(
  companyId: string,
  before: string | undefined,
  count: number,
): Promise<PortfolioRow[]> {
  const query = db()
    .select()
    .from(portfolios)
    .where(and(eq(portfolios.companyId, companyId), before === undefined ? undefined : lt(portfolios.id, before)))
  return limit(query.orderBy(desc(portfolios.id)), count)
}

/** Every portfolio of a company, for work over all of them. */
export async function portfolioIds(companyId: string): Promise<string[]> {
  const rows = await db().select({ id: portfolios.id }).from(portfolios).where(eq(portfolios.companyId, companyId))
  return rows.map(({ id }) => id)
}
