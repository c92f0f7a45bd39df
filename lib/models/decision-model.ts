import { conflict } from '@/lib/platform/errors'
import { frozenFeatures } from './core/fixed-columns'
import type { LoadedModel } from './core/loaded-model'
import { loadModel } from './load-parts'
import { activePolicy, challengingPolicy, type PolicyRow, policyOf } from './repository'

/** A version to decide with: its policy as of now and its parsed model. */
export type DecisionModel = {
  policy: PolicyRow
  model: LoadedModel
  /** Places of the features that advice must leave as they are. */
  frozen: ReadonlySet<number>
}

async function ready(companyId: string, policy: PolicyRow): Promise<DecisionModel> {
  const model = await loadModel(companyId, policy.modelId)
  const names = model.learned.features.map((feature) => feature.name)
  return { policy, model, frozen: frozenFeatures(names, policy.actionable) }
}

/**
 * The version that answers an order: the active one, or the one asked for. The policy is read by primary key every
 * time, so an activation by any process counts from the next decision on; the model comes from memory.
 * @throws AppError `no_active_model`, `not_found`
 */
export async function decisionModel(companyId: string, modelId?: string): Promise<DecisionModel> {
  const policy = modelId === undefined ? await activePolicy(companyId) : await policyOf(companyId, modelId)
  if (!policy) throw conflict('no_active_model')
  return ready(companyId, policy)
}

/** Which version challenges the active one, and its policy as of now: one read by primary key. */
export const challengerPolicy = (companyId: string): Promise<PolicyRow | undefined> => challengingPolicy(companyId)

/** The challenger to score an order with; null when none challenges. */
export async function challengerModel(companyId: string): Promise<DecisionModel | null> {
  const policy = await challengingPolicy(companyId)
  return policy ? ready(companyId, policy) : null
}
