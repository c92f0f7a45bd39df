import { z } from 'zod'
import { debtStates, segments } from '@/db/constants/portfolios'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import type { PortfolioView } from './get-portfolio'
import type { PortfolioRow } from './repository'

const when = z.iso.datetime()

export const portfolioReply = z.object({
  portfolio_id: z.string(),
  portfolio_type: z.string(),
  data_source: z.string(),
  synthetic: z.boolean().describe('Invented people.'),
  customers: z.number().int(),
  overdue_amount: z.number().describe('BRL over its open debts, at the last ingest or scoring.'),
  estimated_revenue: z.number().describe('BRL: Σ overdue amount × recovery probability over its open debts.'),
  created_at: when,
  updated_at: when,
})

const figures = z.object({ debts: z.number().int(), overdue_amount: z.number(), expected_amount: z.number() })

export const portfolioDetailReply = portfolioReply.extend({
  segments: z.array(figures.extend({ segment: z.enum(segments) })).describe('Open debts.'),
  states: z.array(figures.extend({ status: z.enum(debtStates) })),
})

export const serializePortfolio = (row: PortfolioRow): z.output<typeof portfolioReply> => ({
  portfolio_id: row.id,
  portfolio_type: row.type,
  data_source: row.dataSource,
  synthetic: row.synthetic,
  customers: row.customers,
  overdue_amount: decimalFromCents(row.overdueCents),
  estimated_revenue: decimalFromCents(row.expectedCents),
  created_at: new Date(row.createdAt).toISOString(),
  updated_at: new Date(row.updatedAt).toISOString(),
})

type Counted = PortfolioView['counts']

const figuresOf = (rows: Counted): z.output<typeof figures> => ({
  debts: rows.reduce((sum, row) => sum + row.count, 0),
  overdue_amount: decimalFromCents(rows.reduce((sum, row) => sum + row.overdueCents, 0)),
  expected_amount: decimalFromCents(rows.reduce((sum, row) => sum + row.expectedCents, 0)),
})

export const serializePortfolioDetail = ({
  portfolio,
  counts,
}: PortfolioView): z.output<typeof portfolioDetailReply> => ({
  ...serializePortfolio(portfolio),
  segments: segments.map((segment) => ({
    segment,
    ...figuresOf(counts.filter((row) => row.segment === segment && row.state === 'open')),
  })),
  states: debtStates.map((status) => ({ status, ...figuresOf(counts.filter((row) => row.state === status)) })),
})

const reads = { tag: 'Portfolios', auth: 'bearer', scope: 'portfolios:read', method: 'GET' } as const

export const listPortfoliosOperation = operation({
  ...reads,
  id: 'listPortfolios',
  path: '/portfolios',
  summary: 'Portfolios, newest first',
  query: pageQuery,
  replies: { 200: { description: 'A page', schema: pageReply(portfolioReply) } },
})

export const getPortfolioOperation = operation({
  ...reads,
  id: 'getPortfolio',
  path: '/portfolios/{id}',
  summary: 'One portfolio, its debts counted by segment and state',
  params: z.object({ id: z.string().max(64) }),
  replies: { 200: { description: 'The portfolio', schema: portfolioDetailReply } },
})

export const portfolioReadOperations = [listPortfoliosOperation, getPortfolioOperation]
