import { type DecisionModel, decisionModel, loadBackground } from '@/lib/models'
import type { Explaining } from './core/explain-decision'
import { prepareExplaining } from './prepare-explaining'

/** A version to decide and explain with. */
export type DecidingModel = DecisionModel & Explaining

/**
 * The version that answers an order, with what its explanations need; all of it stays in memory but the policy.
 * @throws AppError `no_active_model`, `not_found`
 */
export async function decidingModel(companyId: string, modelId?: string): Promise<DecidingModel> {
  const found = await decisionModel(companyId, modelId)
  const { learned } = found.model
  if (learned.roots.length === 1) return { ...found, background: null }
  const background = await loadBackground(companyId, found.policy.modelId)
  await prepareExplaining(learned, background)
  return { ...found, background }
}
