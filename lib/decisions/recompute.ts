import type { DecisionKind } from '@/db/constants/decisions'
import { predictRow } from '@/lib/ml'
import { decisionModel, modelHash } from '@/lib/models'
import { answerOf } from './core/answer'
import { readFeatures } from './core/read-features'
import { inputHash } from './make-decision'
import type { DecisionView } from './view'

export type Recomputed = {
  probability: number
  decision: DecisionKind
  /** Fingerprints of what is kept today. */
  inputHash: string
  modelHash: string
  /** Same bits and same answer as the decision's row. */
  same: boolean
}

/** Decides again from the kept inputs on the decision's own model, with the policy of that day. */
export async function recompute({ row, stored }: DecisionView): Promise<Recomputed> {
  const { companyId, modelId, threshold } = row
  const { model } = await decisionModel(companyId, modelId)
  const { values, faults } = readFeatures(model, stored.features)
  const probability = predictRow(model.learned, values)
  const decision = answerOf(probability, { threshold, reviewFrom: stored.reviewFrom, reviewTo: stored.reviewTo })
  return {
    probability,
    decision,
    inputHash: await inputHash(companyId, stored.features),
    modelHash: await modelHash(companyId, modelId),
    same: Object.is(probability, row.probability) && decision === row.decision && faults.length === 0,
  }
}
