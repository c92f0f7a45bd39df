import { type ConversationStage, conversationStages } from '@/db/constants/analytics'
import { type Context, requireScope } from '@/lib/platform/context'
import { dayMs } from '@/lib/platform/core/zone-clock'
import { invalid } from '@/lib/platform/errors'
import type { Measures } from '../../core/measures'
import { type MetricValue, shareOf } from '../../core/metric-value'
import { floorTo, hourMs, minuteMs } from '../../core/spans'
import { assertHeld } from '../../read/held'
import { readableWindow, readSums, sumOf, type Window } from '../../read/read-sums'
import type { FunnelQuery } from '../schemas'
import { assertKnownPortfolio } from './known-portfolio'

/** `ofPrevious` is null of the first stage. */
export type FunnelStage = {
  stage: ConversationStage
  conversations: number
  ofPrevious: MetricValue | null
  ofFirst: MetricValue
}
export type Funnel = { query: FunnelQuery; window: Window; stages: FunnelStage[] }

/** The six stages; each conversation counts in the furthest that it reached and in all before it. */
export const funnelStages = (measures: Measures): FunnelStage[] =>
  conversationStages.map((stage, place) => {
    const conversations = measures[stage] ?? 0
    const previous = conversationStages[place - 1]
    return {
      stage,
      conversations,
      ofPrevious: previous ? shareOf(conversations, measures[previous] ?? 0) : null,
      ofFirst: shareOf(conversations, measures.contacted ?? 0),
    }
  })

/**
 * How far the conversations that began in a window came.
 * @throws AppError `missing_scope`; `not_found` for an unknown portfolio; 422 for a window that is empty or outside
 *   what the log can hold
 */
export async function getFunnel(ctx: Context, query: FunnelQuery): Promise<Funnel> {
  requireScope(ctx, 'analytics:read')
  const now = ctx.now()
  const to = query.to ?? now
  const from = floorTo(query.from ?? to - 30 * dayMs, hourMs)
  if (from > to) throw invalid('validation_failed', {}, [{ path: 'from', code: 'stretch_empty' }])
  assertHeld(query, now)
  const window = await readableWindow(ctx.companyId, { from, to: floorTo(to, minuteMs) + minuteMs }, now)
  await assertKnownPortfolio(ctx.companyId, query.portfolio_id)
  const slice = { simulated: query.simulated, scope: query.portfolio_id ?? '', dimensions: ['all'] as const }
  return { query, window, stages: funnelStages(sumOf(await readSums(ctx.companyId, slice, window, now))) }
}
