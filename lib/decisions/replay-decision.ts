import type { DecisionKind } from '@/db/constants/decisions'
import { decisionModel, treeHash } from '@/lib/models'
import { command } from '@/lib/platform/command'
import { answerOf } from './core/answer'
import { explainDecision } from './core/explain-decision'
import { readFeatures } from './core/read-features'
import { auditSeqOf } from './get-decision'
import { inputHash } from './make-decision'
import { type DecisionRow, getDecisionRow } from './repository'
import { decisionParams } from './schemas'
import { openDecision } from './view'

export type Replay = {
  row: DecisionRow
  identical: boolean
  probabilityNow: number
  decisionNow: DecisionKind
  inputsIntact: boolean
  modelIntact: boolean
  auditSeq: number | null
  at: number
}

/**
 * Decides again from the kept inputs on the decision's own model, with the policy of that day, and compares to the
 * last bit. Leaves only an audit entry.
 * @throws AppError `not_found`
 */
export const replayDecision = command({
  name: 'decision.replay',
  scope: 'decisions:read',
  input: decisionParams,
  prepare: async (ctx, { id }): Promise<Replay> => {
    const row = await getDecisionRow(ctx.companyId, id)
    const { stored } = await openDecision(row)
    const { model } = await decisionModel(ctx.companyId, row.modelId)
    const policy = { threshold: row.threshold, reviewFrom: stored.reviewFrom, reviewTo: stored.reviewTo }
    const { values, faults } = readFeatures(model, stored.features)
    const { probability } = explainDecision(model.tree, values, policy)
    const decisionNow = answerOf(probability, policy)
    const inputsIntact = (await inputHash(ctx.companyId, stored.features)) === row.inputHash
    const modelIntact = (await treeHash(ctx.companyId, row.modelId)) === row.modelHash
    const same = Object.is(probability, row.probability) && decisionNow === row.decision && faults.length === 0
    return {
      row,
      identical: same && inputsIntact && modelIntact,
      probabilityNow: probability,
      decisionNow,
      inputsIntact,
      modelIntact,
      auditSeq: await auditSeqOf(row),
      at: ctx.now(),
    }
  },
  run: async (_ctx, { id }, result) => {
    const details = {
      identical: result.identical,
      inputs_intact: result.inputsIntact,
      model_intact: result.modelIntact,
    }
    return { result, audit: { action: 'decision.replayed', resource: { type: 'decision', id }, details } }
  },
})
