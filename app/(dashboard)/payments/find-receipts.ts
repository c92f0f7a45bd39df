import { type ReceivedView, receivedViews } from '@/components/receipts/list/finding-tabs'
import { type ReceivedLine, type ReceivedPeriod, receivedPeriods } from '@/components/receipts/types'
import { paymentFindings } from '@/db/constants/payments'
import { addDays, dayOf } from '@/lib/negotiation'
import {
  listReceived,
  type ReconciliationReply,
  receivedSums,
  reconcile,
  serializeReceived,
  serializeReconciliation,
} from '@/lib/payments'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { customerBriefs, getPortfolio } from '@/lib/portfolios'

const rowsOnPage = 25
const mostWaiting = 200
const days: Record<ReceivedPeriod, number> = { '7d': 7, '30d': 30, '90d': 90 }

type Query = Record<string, string | string[] | undefined>
export type ReceiptsQuery = {
  view: ReceivedView
  period: ReceivedPeriod
  /** Days of one's own, in the place of the period. */
  window?: { from: string; to: string }
  simulated: boolean
  /** Only what was paid on its debts. */
  portfolioId?: string
  cursor?: string
}
const civilDay = /^\d{4}-\d{2}-\d{2}$/
const mostDays = 366
const anId = /^[\w-]{1,64}$/

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() || undefined

/** The address's parameters; what is unknown counts as not said. */
export function readQuery(query: Query): ReceiptsQuery {
  const cursor = one(query['cursor'])?.slice(0, 400)
  const window = windowOf(one(query['from']), one(query['to']))
  const portfolioId = one(query['portfolio_id'])
  return {
    view: receivedViews.find((name) => name === one(query['view'])) ?? 'all',
    period: receivedPeriods.find((name) => name === one(query['period'])) ?? '30d',
    simulated: one(query['simulated']) === 'true',
    ...(cursor !== undefined && { cursor }),
    ...(window && { window }),
    ...(portfolioId !== undefined && anId.test(portfolioId) && { portfolioId }),
  }
}

/** Both days, in their order and not too far apart; else none. */
function windowOf(from = '', to = ''): ReceiptsQuery['window'] {
  if (!civilDay.test(from) || !civilDay.test(to)) return undefined
  const apart = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return apart >= 0 && apart < mostDays ? { from, to } : undefined
}

export type FoundReceipts = {
  figures: ReconciliationReply
  waiting: number
  /** Null while all portfolios are shown; its name is empty to whom portfolios are not shown. */
  portfolio: { id: string; name: string } | null
  page: { data: ReceivedLine[]; nextCursor: string | null }
}

/** A cursor that this product did not make shows the newest page instead of a fault. */
async function findPage(
  ctx: Context,
  { view, simulated, portfolioId, cursor }: ReceiptsQuery,
  window: { from: string; to: string },
) {
  const finding = paymentFindings.find((name) => name === view)
  const asked = {
    limit: rowsOnPage,
    simulated: simulated ? ('true' as const) : ('false' as const),
    // What waits is shown whole: nobody's money must not fall out of a period.
    ...(view === 'waiting' ? { state: 'unmatched' as const } : { finding, portfolio_id: portfolioId, ...window }),
  }
  try {
    return await listReceived(ctx, { ...asked, cursor })
  } catch (fault) {
    if (cursor === undefined || !isAppError(fault)) throw fault
    return listReceived(ctx, asked)
  }
}

/** One portfolio's name and sums; null without one, and for one that this company does not have. */
async function findPart(ctx: Context, { portfolioId, simulated }: ReceiptsQuery, window: { from: string; to: string }) {
  if (portfolioId === undefined) return null
  const figures = await receivedSums(ctx, { ...window, simulated, portfolioId })
  return { figures, portfolio: { id: portfolioId, name: await portfolioName(ctx, portfolioId) } }
}

async function portfolioName(ctx: Context, id: string): Promise<string> {
  if (!ctx.scopes.has('portfolios:read')) return ''
  try {
    return (await getPortfolio(ctx, id)).portfolio.type
  } catch (fault) {
    if (!isAppError(fault)) throw fault
    return ''
  }
}

/** Money that came in during a period, what was found in it, and one page of it with whose it is. */
export async function findReceipts(ctx: Context, query: ReceiptsQuery): Promise<FoundReceipts> {
  const today = dayOf(ctx.now(), await timeZoneOf(ctx.companyId))
  const window = query.window ?? { from: addDays(today, 1 - days[query.period]), to: today }
  const simulated = query.simulated ? 'true' : 'false'
  const [figures, waiting, page, part] = await Promise.all([
    reconcile(ctx, { ...window, simulated }),
    listReceived(ctx, { state: 'unmatched', simulated, limit: mostWaiting }),
    findPage(ctx, query, window),
    findPart(ctx, query, window),
  ])
  const briefOf = await customerBriefs(
    ctx.companyId,
    page.data.map(({ row }) => row),
    ctx.now(),
  )
  return {
    figures: { ...serializeReconciliation(figures), ...part?.figures },
    waiting: waiting.data.length,
    portfolio: part?.portfolio ?? null,
    page: {
      data: page.data.map((one) => {
        const { name, document } = briefOf(one.row)
        return { received: serializeReceived(one), name, document }
      }),
      nextCursor: page.nextCursor,
    },
  }
}
