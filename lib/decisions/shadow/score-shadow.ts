import { predictRow } from '@/lib/ml'
import { log } from '@/lib/platform/log'
import { answerOf } from '../core/answer'
import { readFeatures } from '../core/read-features'
import type { Value } from '../core/stored-decision'
import type { DecisionRow } from '../repository'
import type { Challenger } from './find-challenger'
import type { ShadowRow } from './repository'

type Scored = Pick<ShadowRow, 'probability' | 'decision' | 'fault' | 'faultFeature'>
const silent = (fault: string, faultFeature = ''): Scored => ({
  probability: null,
  decision: '',
  fault,
  // A name that was sent may be longer than any column's.
  faultFeature: faultFeature.slice(0, 200),
})

function score({ policy, model }: Challenger, features: Record<string, Value>): Scored {
  if (!model) return silent('challenger_unavailable')
  const { values, faults } = readFeatures(model, features)
  const [first] = faults
  if (first) return silent(first.code, first.feature)
  const probability = predictRow(model.learned, values)
  return { probability, decision: answerOf(probability, policy), fault: '', faultFeature: '' }
}

/**
 * What the challenger says of an order that was just decided, to be stored in the decision's own transaction. An order
 * that it could not have taken leaves a row that says why; null when it is the challenger itself that decided.
 */
export function scoreShadow(
  challenger: Challenger,
  row: DecisionRow,
  features: Record<string, Value>,
): ShadowRow | null {
  const { policy } = challenger
  if (policy.modelId === row.modelId) return null
  let scored: Scored
  try {
    scored = score(challenger, features)
  } catch (error) {
    log().warn({ err: error, modelId: policy.modelId }, 'the challenger failed')
    scored = silent('challenger_failed')
  }
  return {
    decisionId: row.id,
    modelId: policy.modelId,
    companyId: row.companyId,
    modelVersion: policy.version,
    at: row.at,
    threshold: policy.threshold,
    agrees: scored.decision === row.decision,
    ...scored,
  }
}
