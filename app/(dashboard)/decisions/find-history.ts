import type { ModelOption } from '@/components/decisions/history-filters'
import type { Readiness } from '@/components/decisions/no-decisions'
import type { Span } from '@/components/decisions/period'
import { toDecisionKind } from '@/components/decisions/verdict'
import {
  type DecisionSummaryReply,
  listDecisions,
  type SummaryReply,
  serializeDecisionSummary,
  serializeSummary,
  summarizeDecisions,
} from '@/lib/decisions'
import { listModels } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const rowsOnPage = 25
const versionsListed = 200

export type HistoryFilter = Partial<
  Record<'order' | 'decision' | 'model' | 'review' | 'period' | 'from' | 'to' | 'cursor', string>
>

type Query = Record<string, string | string[] | undefined>

/** The address's parameters, each once and not empty. */
export function readFilter(query: Query): HistoryFilter {
  const texts = Object.entries(query).flatMap(([key, value]) => {
    const text = (Array.isArray(value) ? value[0] : value)?.trim().slice(0, 400)
    return text ? [[key, text]] : []
  })
  return Object.fromEntries(texts) as HistoryFilter
}

export type History = {
  /** No decision at all, ever. */
  fresh: boolean
  readiness: Readiness
  summary: SummaryReply
  before: SummaryReply | null
  /** Waiting for a person, of all time. */
  waiting: number
  models: ModelOption[]
  page: { data: DecisionSummaryReply[]; nextCursor: string | null }
}

function reviewedOf(filter: HistoryFilter): boolean | undefined {
  if (filter.review === 'yes') return true
  return filter.review === 'no' || filter.review === 'waiting' ? false : undefined
}

/** A cursor that this product did not make shows the newest page instead of a fault. */
async function findPage(ctx: Context, filter: HistoryFilter, span: Span) {
  const asked = {
    limit: rowsOnPage,
    order_id: filter.order?.slice(0, 200),
    decision: filter.review === 'waiting' ? ('review' as const) : toDecisionKind(filter.decision),
    model_id: filter.model?.slice(0, 64),
    from: span.from,
    to: span.to,
    reviewed: reviewedOf(filter),
  }
  try {
    return await listDecisions(ctx, { ...asked, cursor: filter.cursor })
  } catch (fault) {
    if (filter.cursor === undefined || !isAppError(fault)) throw fault
    return listDecisions(ctx, asked)
  }
}

/** Everything that the history shows, each list and count by its own verb. */
export async function findHistory(ctx: Context, filter: HistoryFilter, span: Span): Promise<History> {
  const [all, summary, before, page, versions] = await Promise.all([
    summarizeDecisions(ctx, {}),
    summarizeDecisions(ctx, { from: span.from, to: span.to }),
    span.before ? summarizeDecisions(ctx, span.before) : null,
    findPage(ctx, filter, span),
    listModels(ctx, { limit: versionsListed }),
  ])
  const models = versions.data.map(({ row, activeSince }) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    active: activeSince !== null,
  }))
  return {
    fresh: all.total === 0,
    readiness: models.some((model) => model.active) ? 'ready' : models.length > 0 ? 'inactive' : 'none',
    summary: serializeSummary(summary),
    before: before && before.total > 0 ? serializeSummary(before) : null,
    waiting: all.awaitingReview,
    models,
    page: { data: page.data.map(serializeDecisionSummary), nextCursor: page.nextCursor },
  }
}
