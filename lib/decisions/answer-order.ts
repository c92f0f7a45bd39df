import type { DecisionKind } from '@/db/constants/decisions'
import { explainDecision } from './core/explain-decision'
import type { ReadFeatures } from './core/read-features'
import type { StoredDecision, Value } from './core/stored-decision'
import type { DecidingModel } from './deciding-model'

/** What a decision says of an order, without naming it. */
export type Told = Omit<StoredDecision, 'orderId' | 'customerId'>
export type Answer = { probability: number; decision: DecisionKind; label: string; told: Told }

/**
 * What a version answers to inputs that were read, and why; nothing is written.
 * @param startedMs of `performance.now()`, when work on this order began
 */
export function answerOrder(
  using: DecidingModel,
  features: Record<string, Value>,
  read: ReadFeatures,
  startedMs: number,
): Answer {
  const { policy, model } = using
  const { probability, decision, ...explained } = explainDecision(model.learned, read.values, policy, using)
  return {
    probability,
    decision,
    label: probability >= policy.threshold ? policy.approveLabel : policy.rejectLabel,
    told: {
      ...explained,
      features,
      missing: read.missing,
      unknownValues: read.unknownValues,
      unused: read.unused,
      reviewFrom: policy.reviewFrom,
      reviewTo: policy.reviewTo,
      latencyMs: Math.round((performance.now() - startedMs) * 1000) / 1000,
    },
  }
}
