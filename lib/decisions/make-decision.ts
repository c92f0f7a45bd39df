import { blindIndex, customerKey, sealJson } from '@/lib/platform/crypto/company-key'
import { newId } from '@/lib/platform/ids'
import { answerOrder } from './answer-order'
import { canonicalInputs } from './core/canonical-inputs'
import type { ReadFeatures } from './core/read-features'
import type { StoredDecision, Value } from './core/stored-decision'
import type { DecidingModel } from './deciding-model'
import { decisionPlace } from './places'
import type { DecisionRow } from './repository'

export type Order = { order_id: string; customer_id?: string | undefined; features: Record<string, Value> }
/** `customerKey`: empty without a customer. */
export type MadeDecision = { row: DecisionRow; stored: StoredDecision; customerKey: string }

/** Where a decision stands in a batch. */
export type BatchPlace = { id: string; index: number }

/** Fingerprint of an order's inputs under the company's key: nobody without it can test guesses. */
export const inputHash = (companyId: string, features: Record<string, Value>) =>
  blindIndex(companyId, 'decision-input', canonicalInputs(features))
export const orderIndex = (companyId: string, orderId: string) => blindIndex(companyId, 'decision-order', orderId)
export const customerIndex = (companyId: string, customerId: string) =>
  blindIndex(companyId, 'decision-customer', customerId)

/**
 * Decides one order whose features were read, and seals what is personal; nothing is written yet.
 * @param startedMs of `performance.now()`, when work on this order began
 */
export async function makeDecision(
  companyId: string,
  using: DecidingModel,
  order: Order,
  read: ReadFeatures,
  at: number,
  startedMs: number,
  batch?: BatchPlace,
): Promise<MadeDecision> {
  const { policy } = using
  const { probability, decision, label, told } = answerOrder(using, order.features, read, startedMs)
  const id = newId('decision', at)
  const stored: StoredDecision = { ...told, orderId: order.order_id, customerId: order.customer_id ?? null }
  const row: DecisionRow = {
    id,
    companyId,
    modelId: policy.modelId,
    modelVersion: policy.version,
    decision,
    label,
    probability,
    threshold: policy.threshold,
    at,
    orderIndex: await orderIndex(companyId, order.order_id),
    customerIndex: order.customer_id === undefined ? '' : await customerIndex(companyId, order.customer_id),
    inputHash: await inputHash(companyId, order.features),
    modelHash: policy.modelHash,
    batchId: batch?.id ?? id,
    batchIndex: batch?.index ?? 0,
    blob: await sealJson(decisionPlace(companyId, id), stored),
    reviewDecision: '',
    reviewedAt: 0,
    outcomeAt: 0,
    outcomePaid: null,
    outcomeDaysLate: null,
    outcomeLostCents: null,
  }
  const key = order.customer_id === undefined ? '' : await customerKey(companyId, order.customer_id)
  return { row, stored, customerKey: key }
}
