import type { DecisionKind } from '@/db/constants/decisions'
import { command } from '@/lib/platform/command'
import { auditSeqOf } from './get-decision'
import { recompute } from './recompute'
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
    const now = await recompute(await openDecision(row))
    const inputsIntact = now.inputHash === row.inputHash
    const modelIntact = now.modelHash === row.modelHash
    return {
      row,
      identical: now.same && inputsIntact && modelIntact,
      probabilityNow: now.probability,
      decisionNow: now.decision,
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
