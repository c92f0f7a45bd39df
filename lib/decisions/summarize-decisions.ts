import type { DecisionKind } from '@/db/constants/decisions'
import { type Context, requireScope } from '@/lib/platform/context'
import { countDecisions } from './repository'

export type Summary = Record<DecisionKind, number> & {
  from: number | undefined
  to: number | undefined
  total: number
  reviewed: number
  awaitingReview: number
  outcomes: number
  outcomesPaid: number
}

/** Counts of the decisions in a span of time (UTC ms, from ≤ at < to). */
export async function summarizeDecisions(
  ctx: Context,
  span: { from?: number | undefined; to?: number | undefined },
): Promise<Summary> {
  requireScope(ctx, 'decisions:read')
  const groups = await countDecisions(ctx.companyId, span)
  const sum = (keep: (group: (typeof groups)[number]) => boolean) =>
    groups.reduce((total, group) => total + (keep(group) ? group.count : 0), 0)
  return {
    from: span.from,
    to: span.to,
    total: sum(() => true),
    approved: sum((group) => group.decision === 'approved'),
    rejected: sum((group) => group.decision === 'rejected'),
    review: sum((group) => group.decision === 'review'),
    reviewed: sum((group) => group.reviewDecision !== ''),
    awaitingReview: sum((group) => group.decision === 'review' && group.reviewDecision === ''),
    outcomes: sum((group) => group.outcomePaid !== null),
    outcomesPaid: sum((group) => group.outcomePaid === true),
  }
}
