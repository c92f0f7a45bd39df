import type { DecisionKind } from '@/db/constants/decisions'
import { type Context, requireScope } from '@/lib/platform/context'
import type { Value } from '../core/stored-decision'
import { decidingModel } from '../deciding-model'
import { getDecisionRow } from '../repository'
import { openDecision } from '../view'
import { answerOf, changesBetween, type Preview } from './preview'

/**
 * What a decision would have been with some inputs changed: its own model, the policy of that day. Nothing is kept.
 * @throws AppError `not_found`, or the faults of `decideOrder`
 */
export async function whatIfDecision(ctx: Context, id: string, changes: Record<string, Value>): Promise<Preview> {
  requireScope(ctx, 'decisions:read')
  const row = await getDecisionRow(ctx.companyId, id)
  const { stored } = await openDecision(row)
  const current = await decidingModel(ctx.companyId, row.modelId)
  const { reviewFrom, reviewTo } = stored
  const using = { ...current, policy: { ...current.policy, threshold: row.threshold, reviewFrom, reviewTo } }
  const features = { ...stored.features, ...changes }
  return {
    using,
    answer: answerOf(using, features),
    decisionId: id,
    before: { decision: row.decision as DecisionKind, label: row.label, probability: row.probability },
    changed: changesBetween(stored.features, features),
  }
}
