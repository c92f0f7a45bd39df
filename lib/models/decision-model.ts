import { conflict } from '@/lib/platform/errors'
import type { LoadedModel } from './core/loaded-model'
import { loadModel } from './load-model'
import { activePolicy, type PolicyRow, policyOf } from './repository'

/** A version to decide with: its policy as of now and its parsed tree. */
export type DecisionModel = { policy: PolicyRow; model: LoadedModel }

/**
 * The version that answers an order: the active one, or the one asked for. The policy is read by primary key every
 * time, so an activation by any process counts from the next decision on; the tree comes from memory.
 * @throws AppError `no_active_model`, `not_found`
 */
export async function decisionModel(companyId: string, modelId?: string): Promise<DecisionModel> {
  const policy = modelId === undefined ? await activePolicy(companyId) : await policyOf(companyId, modelId)
  if (!policy) throw conflict('no_active_model')
  return { policy, model: await loadModel(companyId, policy.modelId) }
}
