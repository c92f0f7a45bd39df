import { command } from '@/lib/platform/command'
import { readFeatures } from './core/read-features'
import { decidingModel } from './deciding-model'
import { decisionHash } from './decision-hash'
import { decisionMade } from './events'
import { asFaults, assertFeatures } from './feature-faults'
import { makeDecision } from './make-decision'
import { insertDecision } from './repository'
import { decideInput } from './schemas'
import { findChallenger } from './shadow/find-challenger'
import { insertShadows } from './shadow/repository'
import { scoreShadow } from './shadow/score-shadow'
import type { DecisionDetail } from './view'

/**
 * Decides an order with the active model, or the one named, and keeps the decision (RF04).
 * @throws AppError `no_active_model`, `not_found`, or faults `unknown_feature`, `target_in_features`,
 * `not_a_number`, `not_a_boolean` naming the feature
 */
export const decideOrder = command({
  name: 'decision.make',
  scope: 'decisions:write',
  input: decideInput,
  prepare: async (ctx, { model_id: modelId, ...order }) => {
    const startedMs = performance.now()
    const using = await decidingModel(ctx.companyId, modelId)
    const read = readFeatures(using.model, order.features)
    assertFeatures(asFaults('', read.faults))
    const made = await makeDecision(ctx.companyId, using, order, read, ctx.now(), startedMs)
    const challenger = await findChallenger(ctx.companyId, made.row.modelId)
    const shadow = challenger && scoreShadow(challenger, made.row, order.features)
    return { made, shadow, learned: using.model.learned }
  },
  run: async (_ctx, _input, { made, shadow, learned }) => {
    const { row, stored } = made
    await insertDecision(row)
    if (shadow) await insertShadows([shadow])
    const result: DecisionDetail = { row, stored, learned, reviews: [], auditSeq: null }
    const details = {
      decision: row.decision,
      model_id: row.modelId,
      model_version: row.modelVersion,
      input_hash: row.inputHash,
      model_hash: row.modelHash,
      decision_hash: decisionHash(row),
    }
    return {
      result,
      audit: { action: 'decision.made', resource: { type: 'decision', id: row.id }, details },
      entered: (auditSeq) => ({ ...result, auditSeq }),
      events: [decisionMade(made)],
    }
  },
})
