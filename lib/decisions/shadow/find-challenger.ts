import { activePolicy, challengerModel, challengerPolicy, type DecisionModel } from '@/lib/models'
import { log } from '@/lib/platform/log'

/** A version that scores live orders in shadow; without its model when that cannot be had. */
export type Challenger = Pick<DecisionModel, 'policy'> & { model: DecisionModel['model'] | null }

/**
 * The company's challenger, if it has one, for orders that the version `decidingId` decides. It challenges none but the
 * active version, so there is nobody to score what another decides. One that cannot be loaded must not cost the live
 * decision.
 */
export async function findChallenger(companyId: string, decidingId: string): Promise<Challenger | null> {
  if ((await activePolicy(companyId))?.modelId !== decidingId) return null
  try {
    return await challengerModel(companyId)
  } catch (error) {
    log().warn({ err: error, companyId }, 'the challenger cannot be loaded')
    const policy = await challengerPolicy(companyId)
    return policy ? { policy, model: null } : null
  }
}
